import { expect, test } from 'vitest'
import { catalog, quote } from '../../../lib/catalog/index.js'
import { type Action, buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import { give } from '../../support/files.js'
import { png, wav } from '../../support/media-files.js'
import { MESSAGES } from '../../support/messages.js'
import { buttonWith, expectClean } from '../../support/path.js'
import { askedFor, draftOf, expectNothingDone } from '../../support/question.js'
import { type Stage, stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'
import { enrich } from '../../support/walk.js'

const GROK = { model: 'grok-imagine/image-to-video', format: 'image-to-video', answers: ['Море'] } as const

test('a choice that would cost somebody their pictures is refused with the reason, and all pictures reach KIE', async () => {
  const set = await stage()
  const { person } = await askedFor(set, GROK)
  for (let count = 0; count < 3; count += 1) await person.sendAny(MESSAGES.photo())
  await person.press('Дальше')
  await person.pressExactly('6 с')
  const before = await draftOf(set, person)
  await person.pressExactly('🔒 1080p')
  expect(person.text()).toContain('«Картинки»: вместе с «Разрешение» можно до 1 файла')
  expect(person.buttons().join()).toContain('720p')
  expect(await draftOf(set, person)).toEqual(before)
  await expectNothingDone(set, person)

  await person.pressExactly('720p')
  await enrich(set, person, 100_000)
  await person.press('Сгенерировать')
  expect(set.kie.tasks[0]?.input).toMatchObject({ resolution: '720p' })
  expect(set.kie.tasks[0]?.input.image_urls).toHaveLength(3)
  expectClean(set)
})

test('a file that makes room for itself says what it moved', async () => {
  const set = await stage()
  const { person } = await askedFor(set, GROK)
  await person.sendAny(MESSAGES.photo())
  await person.press('Дальше')
  await person.pressExactly('6 с')
  await person.pressExactly('1080p')
  expect(person.text()).toContain('Разрешение: 1080p')
  while (!person.text().includes('Уже есть')) await person.press('Назад')
  await person.sendAny(MESSAGES.photo())
  await person.sendAny(MESSAGES.photo())
  expect(person.text()).toContain('Заодно изменилось: «Разрешение» — 480p')
  expect((await draftOf(set, person))?.values).toMatchObject({ resolution: '480p' })
  expectClean(set)
})

test('the end of a piece cannot come before its beginning', async () => {
  const set = await stage()
  const place = {
    model: 'ai-music-api/replace-section',
    format: 'audio-editing',
    answers: ['Припев', 'рок', 'Слова песни'],
  } as const
  const { person } = await askedFor(set, place)
  await person.sendAny(MESSAGES.audio())
  await person.say('20')
  await person.say('15')
  expect(person.text()).toContain('«Начало куска» должно быть раньше, чем «Конец куска»')
  await person.say('30')
  expect(buttonWith(person, 'Сгенерировать')).toContain('₽')
  expectClean(set)
})

test('a recording longer than the model takes is refused before anything is paid', async () => {
  const set = await stage()
  const place = { model: 'infinitalk/from-audio', format: 'audio-to-video', answers: ['Говорит'] } as const
  const { person } = await askedFor(set, place)
  await person.sendAny(MESSAGES.photo())
  await person.upload('audio', { bytes: wav(30), mime: 'audio/wav', name: 'song.wav' })
  expect(person.text()).toContain('«Запись»: нужно от 1 с до 15 с, а получилось 30 с')
  await give(set, person, { kind: 'audio', way: 'voice' })
  expect(buttonWith(person, 'Сгенерировать')).toContain('₽')
  await expectNothingDone(set, person)
  expectClean(set)
})

test('a confirm screen from before the rules says what is wrong instead of starting or dropping anything', async () => {
  const set = await stage()
  const { person, draft } = await askedFor(set, GROK)
  await enrich(set, person, 100_000)
  const image = { kind: 'image', url: 'https://pictures.example.org/a.png' } as const
  const values = { prompt: 'Море', image_urls: [image, image, image], duration: '6', resolution: '1080p' }
  const card = catalog.card(GROK.model)
  const amount = (card && quote(card, values, set.world.config.pricing)?.amount) ?? 0
  const generation = '6b1a2c3d-0000-4000-8000-000000000001'
  const old = { ...draft, values, step: 4, quote: { generation, amount, free: false } }
  await set.world.redis.set(set.world.redis.keys.draft(person.id), JSON.stringify(old), 3_600)
  const data = buttonData({ go: 'generate', generation })
  const pressed = await post(set, tap(sender(person), { data, messageId: person.screen().message_id }))
  expect(pressed.status).toBe(200)
  expect(person.text()).toContain('так не запустить')
  expect(person.text()).toContain('«Картинки»')
  expect(set.kie.tasks).toEqual([])
  await person.press('Изменить')
  expect(person.text()).toContain('Уже есть')
  expect((await draftOf(set, person))?.values.image_urls).toHaveLength(3)
  expectClean(set)
})

/** A button that stood on some screen before. */
async function tapOn(set: Stage, person: Actor, action: Action): Promise<void> {
  await post(set, tap(sender(person), { data: buttonData(action), messageId: person.screen().message_id }))
}

const ENLARGE = { model: 'topaz/image-upscale', format: 'image-upscale', answers: [] } as const

test('a large picture is taken as it is, and only the factors that fit it can be chosen', async () => {
  const set = await stage()
  const { person } = await askedFor(set, ENLARGE)
  await person.upload('document', { bytes: png(4_032, 3_024), mime: 'image/png', name: 'photo.png' })
  expect(person.text()).toMatch(/Заодно изменилось: «.*» — Только чистка/)
  expect(person.buttons().filter((text) => text.startsWith('🔒'))).toHaveLength(2)
  await person.press('🔒')
  expect(person.text()).toContain('результат получится слишком большим, можно до 7')
  await person.press('✓')
  expect(buttonWith(person, 'Сгенерировать')).toContain('₽')
  expectClean(set)
})

test('a factor of last time gives way to a picture that is too large for it', async () => {
  const set = await stage()
  const { person } = await askedFor(set, ENLARGE)
  await person.upload('document', { bytes: png(1_000, 800), mime: 'image/png', name: 'small.png' })
  await person.press('В 4 раза')
  expect(buttonWith(person, 'Сгенерировать')).toContain('₽')
  await person.press('Назад')
  await person.press('Назад')
  await person.upload('document', { bytes: png(2_048, 1_000), mime: 'image/png', name: 'large.png' })
  expect(person.text()).toMatch(/Заодно изменилось: «.*» — В 2 раза/)
  expectClean(set)
})

test('three pictures lock the lengths they do not go with, and no way back breaks the form', async () => {
  const set = await stage()
  const place = { model: 'veo3_lite', format: 'image-to-video', answers: ['Море'] } as const
  const { person } = await askedFor(set, place)
  for (let count = 0; count < 3; count += 1) await person.sendAny(MESSAGES.photo())
  expect(person.buttons().filter((text) => text.startsWith('🔒'))).toHaveLength(2)
  await person.press('✓ 8')
  await person.press('Пропустить')
  await person.press('Параметры')
  await person.press('🔒 Что на картинках')
  expect(person.text()).toContain('Сейчас не меняется')
  expect(person.buttons().join()).not.toContain('Сбросить')
  const form = await draftOf(set, person)
  await tapOn(set, person, { go: 'clear', draft: form?.id ?? '', field: 'generationType' })
  await tapOn(set, person, { go: 'defaults', draft: form?.id ?? '' })
  await tapOn(set, person, { go: 'confirm' })
  expect(buttonWith(person, 'Сгенерировать')).toContain('₽')
  expectClean(set)
})

test('a piece to rewrite lies inside its song, and begins where there is room for an end', async () => {
  const set = await stage()
  const place = {
    model: 'ai-music-api/replace-section',
    format: 'audio-editing',
    answers: ['Припев', 'рок', 'Слова песни'],
  } as const
  const { person } = await askedFor(set, place)
  await person.upload('audio', { bytes: wav(4), mime: 'audio/wav', name: 'song.wav' })
  await person.say('100')
  expect(person.text()).toContain('«Начало куска»: в записи всего 4 с')
  await person.say('1')
  await person.say('300')
  expect(person.text()).toContain('«Конец куска»: в записи всего 4 с')
  await person.say('4')
  expect(buttonWith(person, 'Сгенерировать')).toContain('₽')

  const { person: other } = await askedFor(set, place)
  await other.say('https://songs.example.org/a.mp3')
  await other.say('600')
  expect(other.text()).toContain('«Начало куска» должно быть раньше, чем «Конец куска»')
  await expectNothingDone(set, other)
  expectClean(set)
})

test('what is too dear for one go leads to the settings that make it cheaper', async () => {
  const set = await stage({ MAX_PRICE: '20000' })
  const place = { model: 'bytedance/seedance-2-5', format: 'text-to-video', answers: ['Море'] } as const
  const { person } = await askedFor(set, place)
  while (person.buttons().includes('Пропустить')) await person.press('Пропустить')
  expect(person.text()).toContain('так не запустить')
  expect(person.buttons().join()).toContain('Параметры')
  expectClean(set)
})
