import { expect, test } from 'vitest'
import { catalog, quote } from '../../../lib/catalog/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import { documentOf, MESSAGES } from '../../support/messages.js'
import { expectClean } from '../../support/path.js'
import { askedFor, draftOf, expectNothingDone } from '../../support/question.js'
import { stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'

const MB = 1_048_576

const LARGE = [
  ['a picture', 'google/nano-banana-edit', 'image-to-image', ['Закат'], 'image_urls', 10],
  [
    'a picture without a limit of its own',
    'seedream/5-flash-image-to-image',
    'image-to-image',
    ['Вечер'],
    'image_urls',
    20,
  ],
  ['a small picture', 'recraft/remove-background', 'background-remove', [], 'image', 5],
  ['a video', 'wan/2-7-videoedit', 'video-editing', ['Мультфильм'], 'video_url', 20],
  ['a recording', 'ai-music-api/separate-vocals', 'audio-editing', [], 'audio_url', 20],
] as const

test.each(LARGE)(
  '%s over the limit is refused before anything is paid (%s)',
  async (_what, model, format, answers, field, maxMB) => {
    const set = await stage()
    const { person, draft, again } = await askedFor(set, { model, format, answers })
    const mime =
      format === 'video-editing' ? 'video/mp4' : format === 'audio-editing' ? 'audio/mpeg' : 'image/png'
    const sized = (size: number) => documentOf({ mime_type: mime, file_size: size })
    await person.sendAny(sized(maxMB * MB + 1))
    expect(person.text()).toContain(`файл слишком большой, можно до ${maxMB} МБ`)
    expect(await draftOf(set, person)).toEqual(draft)
    await again()
    await person.sendAny(sized(maxMB * MB))
    expect((await draftOf(set, person))?.values[field]).toHaveLength(1)
    await expectNothingDone(set, person)
    expectClean(set)
  },
)

test('a description over the limit of the model is refused with both numbers, one at the limit is taken', async () => {
  const set = await stage()
  const place = { model: 'z-image', format: 'text-to-image', answers: [] } as const
  const { person, draft } = await askedFor(set, place)
  await person.say('к'.repeat(1_001))
  expect(person.text()).toMatch(/«Описание»: получилось 1\s001 символ, а можно до 1\s000/)
  await person.say('🐈'.repeat(501)) // Telegram and the provider may count an emoji as two.
  expect(person.text()).toMatch(/получилось 1\s002 символа/)
  expect(await draftOf(set, person)).toEqual(draft)
  await person.say('к'.repeat(1_000))
  expect((await draftOf(set, person))?.values.prompt).toHaveLength(1_000)
  await expectNothingDone(set, person)
})

test('a type of file that the model does not know is refused with those it knows', async () => {
  const set = await stage()
  const place = { model: 'recraft/crisp-upscale', format: 'image-upscale', answers: [] } as const
  const { person, draft } = await askedFor(set, place)
  await person.sendAny(documentOf({ mime_type: 'image/tiff', file_name: 'scan.tiff' }))
  expect(person.text()).toContain('«Картинка»: такой тип файла не подходит. Подойдут: jpeg, png, webp.')
  expect(await draftOf(set, person)).toEqual(draft)
})

test('a list takes photos and addresses one by one, up to its limit, and goes on with Next', async () => {
  const set = await stage()
  const place = { model: 'bytedance/seedance-1.5-pro', format: 'image-to-video', answers: ['Море'] } as const
  const { person } = await askedFor(set, place)
  expect(person.text()).toContain('можно несколько, до 2')
  expect(person.buttons()).not.toContain('Дальше ›')
  await person.sendAny(MESSAGES.photo())
  expect(person.text()).toContain('Добавлено 1 из 2')
  expect(person.buttons()).toContain('Дальше ›')
  await person.say('https://pictures.example.org/last.png')
  expect((await draftOf(set, person))?.values.input_urls).toMatchObject([
    { kind: 'image', mime: 'image/jpeg' },
    { kind: 'image', url: 'https://pictures.example.org/last.png' },
  ])
  expect(person.text()).toContain('форма кадра')
  await person.sendAny(MESSAGES.photo())
  expect(person.text()).toContain('«Картинки»: можно до 2 файлов')
  expect(person.text()).toContain('форма кадра')
  expect((await draftOf(set, person))?.values.input_urls).toHaveLength(2)
  await expectNothingDone(set, person)
  expectClean(set)
})

test('an address that nobody should fetch is refused in words', async () => {
  const set = await stage()
  const place = { model: 'recraft/crisp-upscale', format: 'image-upscale', answers: [] } as const
  const { person, draft } = await askedFor(set, place)
  for (const address of [
    'ftp://files.example.org/cat.png',
    'https://me:secret@files.example.org/cat.png',
    'file:///etc/passwd',
  ]) {
    await person.say(address)
    expect(person.text(), address).toContain('«Картинка»: ссылка не подходит')
    expect(await draftOf(set, person)).toEqual(draft)
  }
})

test('a button that skips what cannot be skipped leads back to the question', async () => {
  const set = await stage()
  const place = { model: 'z-image', format: 'text-to-image', answers: [] } as const
  const { person, draft } = await askedFor(set, place)
  const data = `1.k.${draft.id}.0`
  const answer = await post(set, tap(sender(person), { data, messageId: person.screen().message_id }))
  expect(answer.status).toBe(200)
  expect(person.text()).toContain('Опишите')
  expect((await draftOf(set, person))?.step).toBe(0)
  await expectNothingDone(set, person)
})

const MASHUP = { model: 'ai-music-api/mashup', format: 'audio-editing', answers: ['Хаус'] } as const

test('a list that got a file before its turn is asked for the rest', async () => {
  const set = await stage()
  const { person } = await askedFor(set, MASHUP)
  await person.sendAny(MESSAGES.audio())
  await person.press('Пропустить')
  expect(person.text()).toContain('Добавлено 1 из 2')
  expect(person.buttons()).not.toContain('Дальше ›')
  await person.sendAny(MESSAGES.audio())
  expect(person.buttons()[0]).toContain('Сгенерировать')
  expectClean(set)
})

test('a confirm screen from before a limit says which field breaks it instead of starting', async () => {
  const set = await stage()
  const { person, draft } = await askedFor(set, MASHUP)
  const song = { kind: 'audio', url: 'https://songs.example.org/a.mp3' } as const
  const values = { style: 'Хаус', upload_url_list: [song] }
  const card = catalog.card(MASHUP.model)
  const amount = (card && quote(card, values, set.world.config.pricing)?.amount) ?? 0
  const generation = '6b1a2c3d-0000-4000-8000-000000000002'
  const old = { ...draft, values, step: 3, quote: { generation, amount, free: false } }
  await set.world.redis.set(set.world.redis.keys.draft(person.id), JSON.stringify(old), 3_600)
  const data = buttonData({ go: 'generate', generation })
  await post(set, tap(sender(person), { data, messageId: person.screen().message_id }))
  expect(person.text()).toContain('так не запустить')
  expect(person.text()).toContain('«Две записи»: нужно хотя бы 2 файла')
  await person.press('Изменить')
  expect(person.text()).toContain('Пришлите две записи')
  await expectNothingDone(set, person)
  expectClean(set)
})
