import { expect, test } from 'vitest'
import { LANGUAGES, textsOf } from '../../../content/index.js'
import { catalog, FORMATS, form } from '../../../lib/catalog/index.js'
import { parseSession } from '../../../lib/draft/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import { sampleFor } from '../../support/files.js'
import { expectClean } from '../../support/path.js'
import { askedFor, draftOf, expectNothingDone } from '../../support/question.js'
import { type Stage, stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'
import { openForm } from '../../support/walk.js'

const PICTURE = { model: 'z-image', format: 'text-to-image', answers: [] } as const
const WEAK = 'Рыжий кот на подоконнике'
const GOOD = 'Рыжий кот спит на подоконнике, мягкий свет из окна, акварель'

/** The prompt that KIE was given last. */
function promptSent(set: Stage): unknown {
  return set.kie.tasks.at(-1)?.input.prompt
}

async function pressData(set: Stage, person: Actor, data: string): Promise<unknown> {
  const answer = await post(set, tap(sender(person), { data, messageId: person.screen().message_id }))
  await set.settled()
  const said: unknown = await answer.json()
  return typeof said === 'object' && said !== null && 'text' in said ? said.text : null
}

test('a weak prompt goes on at once, with its score, two tips and a way to improve it', async () => {
  const set = await stage()
  const { person } = await askedFor(set, PICTURE)
  await person.say(WEAK)
  expect(person.text()).toContain('шаг 2')
  expect(person.text()).toContain(
    '«Описание» — 45 из 100. Добавьте свет: утро, закат, студия. Назовите стиль',
  )
  expect(person.buttons()).toContain('✨ Улучшить описание')
  await person.press('Квадрат')
  expect(person.buttons()).toContain('✨ Улучшить описание')
  expect(person.text()).not.toContain('из 100') // Said once.
  await person.press('Сгенерировать')
  expect(promptSent(set)).toBe(WEAK)
  expectClean(set)
})

test('a good prompt gets no advice, and neither does one from somebody who wants none', async () => {
  const set = await stage()
  const { person, again } = await askedFor(set, PICTURE)
  await person.say(GOOD)
  expect(person.text()).toContain('шаг 2')
  expect(person.text()).not.toContain('из 100')
  expect(person.buttons()).not.toContain('✨ Улучшить описание')
  await person.say('/settings')
  await person.press('Подсказки к описанию')
  await again()
  await person.say(WEAK)
  expect(person.text()).toContain('шаг 2')
  expect(person.text()).not.toContain('из 100')
  expect(person.buttons()).not.toContain('✨ Улучшить описание')
  expectClean(set)
})

test('phrases are added side by side with the original, taken, and what is taken is sent', async () => {
  const set = await stage()
  const { person } = await askedFor(set, PICTURE)
  await person.say(WEAK)
  await person.press('Квадрат')
  await person.press('Улучшить описание')
  expect(person.text()).toContain('Описание: 45 из 100')
  expect(person.text()).toContain('Уже есть: главное, место')
  await person.press('+ мягкий свет из окна')
  expect(person.text()).toContain('Описание: было 45, стало 65 из 100')
  expect(person.text()).toContain(`Было: ${WEAK}\n`)
  expect(person.text()).toContain(`Стало: ${WEAK}, мягкий свет из окна`)
  await person.press('+ реалистичная фотография')
  await person.press('Убрать последнее')
  expect(person.text()).not.toContain('фотография')
  await person.press('+ реалистичная фотография')
  expect((await draftOf(set, person))?.values.prompt).toBe(WEAK) // Nothing is taken yet.
  await person.press('Взять улучшенное')
  expect(person.text()).toContain('проверьте и запускайте')
  expect(person.text()).toContain(`${WEAK}, мягкий свет из окна, реалистичная фотография`)
  await person.press('Сгенерировать')
  expect(promptSent(set)).toBe(`${WEAK}, мягкий свет из окна, реалистичная фотография`)
  expectClean(set)
})

test('what was taken can be given back until it is paid for', async () => {
  const set = await stage()
  const { person } = await askedFor(set, PICTURE)
  await person.say(WEAK)
  await person.press('Улучшить описание')
  await person.press('+ мягкий свет из окна')
  await person.press('Взять улучшенное')
  expect(person.text()).toContain('шаг 2')
  await person.press('Квадрат')
  await person.press('Оставить моё')
  expect(person.buttons().some((text) => text.startsWith('Сгенерировать'))).toBe(true)
  expect((await draftOf(set, person))?.values).toEqual({ prompt: WEAK, aspect_ratio: '1:1' })
  expect((await draftOf(set, person))?.coach).toBeUndefined()
  await person.press('Сгенерировать')
  expect(promptSent(set)).toBe(WEAK)
  expectClean(set)
})

test('keeping the own words leads back to the question with nothing changed', async () => {
  const set = await stage()
  const { person } = await askedFor(set, PICTURE)
  await person.say(WEAK)
  await person.press('Улучшить описание')
  await person.press('+ мягкий свет из окна')
  await person.press('Оставить моё')
  expect(person.text()).toContain('шаг 2')
  expect((await draftOf(set, person))?.values).toEqual({ prompt: WEAK })
  await expectNothingDone(set, person)
})

test('an English prompt gets English phrases, whatever the language of the bot', async () => {
  const set = await stage()
  const { person } = await askedFor(set, PICTURE)
  await person.say('A ginger cat')
  await person.press('Улучшить описание')
  await person.press('+ soft window light')
  expect(person.text()).toContain('Стало: A ginger cat, soft window light')
})

test('buttons of another draft, of words that are gone and of phrases nobody wrote lead to a fresh screen', async () => {
  const set = await stage()
  const { person, draft } = await askedFor(set, PICTURE)
  const field = 'prompt'
  const old = [
    buttonData({ go: 'coach', draft: 'another', field }),
    buttonData({ go: 'coach', draft: draft.id, field }), // Not answered yet.
    buttonData({ go: 'take-better', draft: draft.id, field: 'seed' }),
    buttonData({ go: 'fix-text', draft: draft.id, field, part: 'light', number: 0 }),
    buttonData({ go: 'examples', draft: draft.id, field, group: 'nothing' }),
    buttonData({ go: 'sample', draft: draft.id, field, group: 'ads', number: 99 }),
    buttonData({ go: 'explain', draft: draft.id, field: 'nothing' }),
    buttonData({ go: 'term', term: 'nothing' }),
    buttonData({ go: 'terms', group: 'nothing', page: 0 }),
  ]
  for (const data of old) {
    expect(await pressData(set, person, data), data).toBe('Кнопка устарела, вот свежее меню')
  }
  await person.say(WEAK)
  const unknown = buttonData({ go: 'fix-text', draft: draft.id, field, part: 'light', number: 99 })
  expect(await pressData(set, person, unknown)).toBe('Так и есть')
  await pressData(set, person, buttonData({ go: 'undo-fix', draft: draft.id, field }))
  expect(person.text()).toContain('Описание: 45 из 100')
  expectClean(set)
})

test('the usual set of what to avoid fills the negative prompt at a press', async () => {
  const set = await stage()
  const { person } = await askedFor(set, {
    model: 'qwen/text-to-image',
    format: 'text-to-image',
    answers: [],
  })
  await person.press('Параметры')
  const negative = person.buttons().find((text) => text.startsWith('Чего избегать'))
  await person.press(negative ?? 'нет такой настройки')
  await person.press('? Негативный промпт')
  expect(person.text()).toContain('Список того, чего в результате быть не должно')
  await person.press('Назад')
  await person.press('Обычный набор')
  expect((await draftOf(set, person))?.values.negative_prompt).toContain('водяной знак')
  expect(person.text()).toContain('водяной знак')
  expectClean(set)
})

test('a voice message where words are asked for is answered honestly', async () => {
  const set = await stage()
  const { person } = await askedFor(set, PICTURE)
  await person.upload('voice', sampleFor('audio', 'voice'))
  expect(person.text()).toContain('Голос в текст я не перевожу')
  expect(person.text()).toContain('шаг 1')
})

/** The first model of each format, and whether it asks for words. */
const FIRST = FORMATS.flatMap((format) => {
  const [card] = catalog.ofFormat(format)
  return card ? [{ card, format, words: form(card, format)[0]?.kind === 'text' }] : []
})

test.each(LANGUAGES)(
  'each format shows its tip once, and an example that fills the words at a press: %s',
  async (language) => {
    const set = await stage()
    const say = textsOf(language)
    for (const { card, format, words } of FIRST) {
      const person = set.person({ language })
      const [tip = ''] = say.tips().formats[format]
      await openForm(person, { card, format, language })
      expect(person.text(), format).toContain(tip)
      expect(person.text(), format).toContain(language === 'ru' ? 'Например: ' : 'For example: ')
      if (words) {
        await person.pressExactly(say.labels.example)
        const values = (await draftOf(set, person))?.values ?? {}
        expect(
          Object.values(values).some((value) => typeof value === 'string'),
          format,
        ).toBe(true)
        expect(person.buttons(), format).not.toContain(say.labels.coach)
      }
      await openForm(person, { card, format, language })
      expect(person.text(), format).not.toContain(tip)
      const stored = await set.world.redis.get(set.world.redis.keys.session(person.id))
      expect(parseSession(stored).tipped).toEqual([format])
      await expectNothingDone(set, person)
    }
    expectClean(set)
  },
)

test('more examples stand by purpose, and the one that is pressed is the answer', async () => {
  const set = await stage()
  const { person } = await askedFor(set, PICTURE)
  await person.press('Ещё примеры')
  expect(person.text()).toContain('1. Рыжий кот спит на подоконнике')
  await person.press('Магазин')
  expect(person.text()).toContain('2. Кожаный рюкзак')
  expect(person.text()).toContain('Для карточки товара хватит чистого фона')
  await person.press('Взять 2-й')
  expect(person.text()).toContain('шаг 2')
  expect((await draftOf(set, person))?.values.prompt).toContain('Кожаный рюкзак')
  expectClean(set)
})

test('sounds have examples of sounds, and a weak caption of a photo gets its advice', async () => {
  const set = await stage()
  const sounds = await askedFor(set, { model: 'ai-music-api/sounds', format: 'text-to-audio', answers: [] })
  await sounds.person.press('Ещё примеры')
  expect(sounds.person.text()).toContain('1. Гром вдали')
  expect(sounds.person.text()).toContain('Для звука под видео')
  const { person } = await askedFor(set, {
    model: 'bytedance/seedance-1.5-pro',
    format: 'image-to-video',
    answers: [],
  })
  await person.upload('photo', { ...sampleFor('image', 'photo'), caption: 'оживи фото' })
  expect(person.text()).toContain('«Описание» — 0 из 100')
  expectClean(set)
})

test('the last phrase of a text that was taken is taken back with it', async () => {
  const set = await stage()
  const { person } = await askedFor(set, PICTURE)
  await person.say('кот')
  await person.press('Улучшить описание')
  await person.press('+ мягкий свет из окна')
  await person.press('Взять улучшенное')
  expect((await draftOf(set, person))?.values.prompt).toBe('кот, мягкий свет из окна')
  await person.press('Улучшить описание')
  expect(person.buttons()).not.toContain('Взять улучшенное')
  await person.press('Убрать последнее')
  expect((await draftOf(set, person))?.values.prompt).toBe('кот')
  expectClean(set)
})

test('an answer given anew forgets what was added to the old one', async () => {
  const set = await stage()
  const { person } = await askedFor(set, PICTURE)
  await person.say('кот')
  await person.press('Улучшить описание')
  await person.press('+ мягкий свет из окна')
  await person.press('Назад')
  await person.press('Назад')
  await person.say('Собака в лесу')
  await person.press('Улучшить описание')
  expect(person.text()).toContain('Описание: 45 из 100')
  expect(person.text()).not.toContain('свет из окна')
  expectClean(set)
})

test('a recording where a setting wants words is answered honestly', async () => {
  const set = await stage()
  const { person } = await askedFor(set, {
    model: 'qwen/text-to-image',
    format: 'text-to-image',
    answers: [],
  })
  await person.press('Параметры')
  await person.press('Чего избегать')
  await person.upload('voice', sampleFor('audio', 'voice'))
  expect(person.text()).toContain('Голос в текст я не перевожу')
  expect(person.text()).toContain('Qwen Image: чего избегать')
})

test('what is taken at the end asks nothing again that was skipped', async () => {
  const set = await stage()
  const { person } = await askedFor(set, PICTURE)
  await person.say(WEAK)
  await person.press('Пропустить')
  await person.press('Улучшить описание')
  await person.press('+ мягкий свет из окна')
  await person.press('Взять улучшенное')
  expect(person.text()).toContain('проверьте и запускайте')
  expectClean(set)
})

test.each([
  ['google/gemini-3-1-flash-tts', 'Совет: пишите так, как говорят'],
  ['ai-music-api/sounds', 'Совет: назовите, что звучит'],
  ['ai-music-api/generate', 'Совет: жанр, настроение и темп'],
])('speech, noises and music have a tip each: %s', async (model, tip) => {
  const set = await stage()
  const { person } = await askedFor(set, { model, format: 'text-to-audio', answers: [] })
  expect(person.text()).toContain(tip)
  expectClean(set)
})
