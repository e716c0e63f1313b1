import { expect, test } from 'vitest'
import type { Format } from '../../../lib/catalog/index.js'
import type { Draft } from '../../../lib/draft/index.js'
import { fileIdIn, MESSAGE_KINDS, MESSAGES, type MessageKind } from '../../support/messages.js'
import { expectClean } from '../../support/path.js'
import { askedFor, draftOf, expectNothingDone } from '../../support/question.js'
import { stage } from '../../support/stage.js'
import { message, post, sender } from '../../support/updates.js'

const PICTURES: MessageKind[] = [
  'photo',
  'picture as a file',
  'picture of an unnamed type',
  'forwarded photo',
  'photo with a caption',
]
const VIDEOS: MessageKind[] = ['video', 'video as a file', 'video note', 'animation']
const SOUNDS: MessageKind[] = ['audio', 'audio as a file', 'voice']

interface Question {
  model: string
  format: Format
  answers: string[]
  /** What answers it, and under which field it is kept. */
  takes: MessageKind[]
  field: string
  /** What everybody else is told. */
  refusal: string
  /** And who spoke instead. */
  voice?: string
}

const QUESTIONS: [name: string, question: Question][] = [
  [
    'text',
    {
      model: 'z-image',
      format: 'text-to-image',
      answers: [],
      takes: ['text'],
      field: 'prompt',
      refusal: '«Описание»: здесь нужно прислать текст сообщением',
      voice: 'надиктуйте: ответ придёт словами',
    },
  ],
  [
    'image',
    {
      model: 'recraft/crisp-upscale',
      format: 'image-upscale',
      answers: [],
      takes: PICTURES,
      field: 'image',
      refusal: '«Картинка»: здесь нужно прислать картинку или фото',
    },
  ],
  [
    'several images',
    {
      model: 'google/nano-banana-edit',
      format: 'image-to-image',
      answers: ['Сделай закат'],
      takes: PICTURES,
      field: 'image_urls',
      refusal: '«Картинки»: здесь нужно прислать картинку или фото',
    },
  ],
  [
    'video',
    {
      model: 'wan/2-7-videoedit',
      format: 'video-editing',
      answers: ['Сделай мультфильм'],
      takes: VIDEOS,
      field: 'video_url',
      refusal: '«Видео»: здесь нужно прислать видео',
    },
  ],
  [
    'audio',
    {
      model: 'ai-music-api/separate-vocals',
      format: 'audio-editing',
      answers: [],
      takes: SOUNDS,
      field: 'audio_url',
      refusal: '«Запись»: здесь нужно прислать аудио или голосовое',
    },
  ],
  [
    'choice',
    {
      model: 'z-image',
      format: 'text-to-image',
      answers: ['Рыжий кот'],
      takes: [],
      field: 'aspect_ratio',
      refusal: '«Форма кадра»: выберите один из вариантов на кнопках',
    },
  ],
]

function fileIds(draft: Draft | null, field: string): unknown {
  const value = draft?.values[field]
  return Array.isArray(value)
    ? value.map((one) => ('fileId' in one ? one.fileId : 'url' in one ? one.url : one.task))
    : value
}

test.each(QUESTIONS)(
  'a question for %s takes what fits and names what it expects otherwise',
  async (_name, question) => {
    const set = await stage()
    const { person, draft, again } = await askedFor(set, question)
    // What stands above the question, advice about the answer before it, is said once.
    const ask =
      person
        .text()
        .split('\n')
        .findLast((line) => line.endsWith('.')) ?? ''
    expect(ask).not.toBe('')
    for (const kind of MESSAGE_KINDS) {
      await again()
      const content = MESSAGES[kind]()
      await person.sendAny(content)
      if (question.takes.includes(kind)) {
        const given = fileIdIn(content)
        const kept = fileIds(await draftOf(set, person), question.field)
        expect(kept, `${kind} is taken`).toEqual(given === null ? content.text : [given])
        expect(person.text(), `${kind} leads on`).not.toContain('⚠️')
      } else if (content.caption && question.takes.includes('text')) {
        // The words of a file that is not wanted here are wanted.
        expect((await draftOf(set, person))?.values[question.field]).toBe(content.caption)
        expect(person.text()).toContain('взяли только подпись')
      } else {
        const refusal = SOUNDS.includes(kind) ? (question.voice ?? question.refusal) : question.refusal
        expect(person.text(), `${kind} is refused in words`).toContain(refusal)
        expect(person.text(), `${kind} is asked again`).toContain(ask)
        expect(await draftOf(set, person), `${kind} loses nothing`).toEqual(draft)
      }
      expect(person.buttons()).toEqual(expect.arrayContaining(['🏠 Домой']))
    }
    await expectNothingDone(set, person)
    expectClean(set)
  },
)

test('a photo sent before it is asked for is kept, and its caption is the description', async () => {
  const set = await stage()
  const place = { model: 'qwen/image-to-image', format: 'image-to-image', answers: [] } as const
  const { person, again } = await askedFor(set, place)
  const early = MESSAGES.photo()
  await person.sendAny(early)
  expect(fileIds(await draftOf(set, person), 'image_url')).toEqual([fileIdIn(early)])
  expect(person.text()).toContain('Опишите')
  await person.say('Сделай закат')
  expect(person.buttons().join()).toContain('Сгенерировать')

  await again()
  const captioned = MESSAGES['photo with a caption']()
  await person.sendAny(captioned)
  expect((await draftOf(set, person))?.values).toMatchObject({
    prompt: 'Сделай закат',
    image_url: [{ fileId: fileIdIn(captioned) }],
  })
  expect(person.buttons().join()).toContain('Сгенерировать')
  expectClean(set)
})

test('a caption that is too long loses neither the photo nor the question', async () => {
  const set = await stage()
  const place = {
    model: 'ai-music-api/add-instrumental',
    format: 'audio-editing',
    answers: [],
  } as const
  const { person } = await askedFor(set, place)
  const voice = { ...MESSAGES.voice(), caption: 'ля'.repeat(501) }
  await person.sendAny(voice)
  expect(person.text()).toMatch(/«Стиль»: получилось 1\s002 символа, а можно до 1\s000/)
  expect(fileIds(await draftOf(set, person), 'upload_url')).toEqual([fileIdIn(voice)])
  await person.say('Лёгкий поп')
  expect(person.buttons().join()).toContain('Сгенерировать')
})

test('a file for the other of two questions finds its place', async () => {
  const set = await stage()
  const place = {
    model: 'wan/2-2-a14b-speech-to-video-turbo',
    format: 'audio-to-video',
    answers: ['Женщина говорит'],
  } as const
  const { person } = await askedFor(set, place)
  expect(person.text()).toContain('Пришлите картинку')
  const voice = MESSAGES.voice()
  await person.sendAny(voice)
  expect(fileIds(await draftOf(set, person), 'audio_url')).toEqual([fileIdIn(voice)])
  expect(person.text()).toContain('Пришлите картинку')
  await person.sendAny(MESSAGES.photo())
  expect(person.text()).toContain('разрешение')
})

test('an album fills a list; a question for one picture keeps the first and says so', async () => {
  const set = await stage()
  const album = () => ({ ...MESSAGES.photo(), media_group_id: '13000000000001' })
  const list = { model: 'google/nano-banana-edit', format: 'image-to-image', answers: ['Закат'] } as const
  const many = await askedFor(set, list)
  const three = [album(), album(), album()]
  await Promise.all(three.map((photo) => many.person.sendAny(photo)))
  const kept = fileIds(await draftOf(set, many.person), 'image_urls')
  expect(new Set(kept as string[])).toEqual(new Set(three.map(fileIdIn)))
  expect(many.person.text()).toContain('Добавлено 3 из 10')

  const one = await askedFor(set, {
    model: 'recraft/crisp-upscale',
    format: 'image-upscale',
    answers: [],
  })
  const two = [album(), album()] as const
  for (const photo of two) await one.person.sendAny(photo)
  expect(one.person.text()).toContain('«Картинка»: нужен только один файл')
  expect(fileIds(await draftOf(set, one.person), 'image')).toEqual([fileIdIn(two[0])])
  await one.person.press('‹ Назад')
  expect(one.person.buttons().join()).toContain('Сгенерировать')
  expectClean(set)
})

test('ten pictures of an album at once all find their place, none is asked for again', async () => {
  const set = await stage()
  const list = { model: 'google/nano-banana-edit', format: 'image-to-image', answers: ['Закат'] } as const
  const { person } = await askedFor(set, list)
  const album = Array.from({ length: 10 }, () => ({ ...MESSAGES.photo(), media_group_id: '13000000000002' }))
  const answers = await Promise.all(album.map((photo) => post(set, message(sender(person), photo))))
  expect(answers.map((answer) => answer.status)).toEqual(Array(10).fill(200))
  const kept = fileIds(await draftOf(set, person), 'image_urls')
  expect(new Set(kept as string[])).toEqual(new Set(album.map(fileIdIn)))
})
