import { describe, expect, test } from 'vitest'
import { catalog } from '../../../lib/catalog/index.js'
import { parseSession } from '../../../lib/draft/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import { readyMade, sampleFor } from '../../support/files.js'
import { MESSAGES } from '../../support/messages.js'
import { buttonWith, expectClean, moneyOf } from '../../support/path.js'
import { askedFor, draftOf, expectNothingDone } from '../../support/question.js'
import { type Stage, stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'
import { enrich, openForm } from '../../support/walk.js'

const PAID = { FREE_MODELS: 'none' }
const SEEDANCE = { model: 'bytedance/seedance-1.5-pro', format: 'image-to-video', answers: [] } as const
const KLING = { model: 'kling/v2-1-standard', format: 'image-to-video', answers: ['Море'] } as const

async function sessionOf(set: Stage, person: Actor) {
  return parseSession(await set.world.redis.get(set.world.redis.keys.session(person.id)))
}

/** The buttons of the settings, without the exits. */
function listed(person: Actor): string[] {
  return person.buttons().filter((text) => text.includes(': '))
}

test('settings show what will be sent, change in place with the new price, and lead back', async () => {
  const set = await stage(PAID)
  const { person } = await askedFor(set, SEEDANCE)
  await person.press('Параметры')
  expect(listed(person)).toEqual([
    'Форма кадра: Квадрат 1:1',
    'Разрешение: 720p',
    'Длина: 5 с',
    'Со звуком: Нет',
    'Камера на месте: Нет',
  ])
  expect(person.text()).toMatch(/Цена сейчас: 13,65\s₽/)
  await person.press('Разрешение')
  await person.press('1080p')
  expect(person.buttons()).toContain('✓ 1080p')
  expect(person.text()).toMatch(/Сейчас: 1080p[\s\S]*Цена сейчас: 29,25\s₽/)
  await person.press('✓ 1080p')
  expect(person.fake.toasts.at(-1)?.text).toBe('Так и есть')
  await person.press('Назад')
  await person.press('Со звуком: Нет') // A switch needs no screen of its own.
  expect(listed(person)).toContain('Со звуком: Да')
  expect(person.text()).toMatch(/Цена сейчас: 58,50\s₽/)
  await person.press('Назад')
  expect(person.text()).toContain('шаг 1 из 5')
  await expectNothingDone(set, person)
  expectClean(set)
})

test('what is set from the confirm screen is what is priced, held, sent and shown', async () => {
  const set = await stage(PAID)
  const { person } = await askedFor(set, KLING)
  await enrich(set, person, 10_000)
  await person.upload('photo', sampleFor('image', 'photo'))
  await person.pressExactly('5 с')
  const before = buttonWith(person, 'Сгенерировать')
  await person.press('Параметры')
  await person.press('Длина')
  await person.press('10 с')
  await person.press('Назад')
  await person.press('Точность')
  await person.press('+0,05')
  await person.press('Назад')
  await person.press('Назад')
  expect(buttonWith(person, 'Сгенерировать')).not.toBe(before)
  expect(person.text()).toContain('Точность: 0,55')
  await person.press('Сгенерировать')
  expect(set.kie.tasks[0]?.input).toMatchObject({ duration: '10', cfg_scale: 0.55 })
  expect((await moneyOf(set, person)).moved).toEqual(['hold 3900'])
  expectClean(set)
})

describe('a setting', () => {
  test('with a number goes step by step to its ends and no further, or to what is typed', async () => {
    const set = await stage(PAID)
    const { person } = await askedFor(set, KLING)
    await person.press('Назад')
    await person.press('Параметры')
    await person.press('Точность')
    for (let press = 0; press < 9; press += 1) await person.press('+0,05')
    expect(person.text()).toContain('Сейчас: 0,95')
    await person.press('+0,05')
    expect(person.text()).toContain('Сейчас: 1')
    expect(person.buttons()).not.toContain('+0,05')
    await person.say('0,3')
    expect(person.text()).toContain('Сейчас: 0,3')
    for (const wrong of ['1,5', '0,33', 'много']) {
      await person.say(wrong)
      expect(person.text(), wrong).toContain('«Точность»: нужно число')
    }
    expect((await draftOf(set, person))?.values).toEqual({ prompt: 'Море', cfg_scale: 0.3 })
    await person.press('Сбросить')
    expect(person.text()).toContain('Сейчас: 0,5')
    expectClean(set)
  })

  test('for repeating is new every time, kept by a button, or a number of one’s own', async () => {
    const set = await stage(PAID)
    const place = { model: 'qwen/text-to-image', format: 'text-to-image', answers: ['Кот'] } as const
    const { person } = await askedFor(set, place)
    await enrich(set, person, 10_000)
    await person.press('Назад')
    await person.press('Параметры')
    await person.press('Повторяемость: каждый раз новое')
    expect(person.buttons()).toContain('✓ Каждый раз новое')
    const kept = buttonWith(person, 'Закрепить')
    await person.press('Закрепить')
    const seed = (await draftOf(set, person))?.values.seed
    expect(Number(kept.replaceAll(/\D/g, ''))).toBe(seed)
    expect(buttonWith(person, 'Закрепить')).not.toBe(kept)
    await person.say('42')
    expect((await draftOf(set, person))?.values.seed).toBe(42)
    await person.press('Каждый раз новое')
    expect((await draftOf(set, person))?.values).not.toHaveProperty('seed')
    expectClean(set)
  })

  test('with words is written by message and taken back by a button', async () => {
    const set = await stage(PAID)
    const { person } = await askedFor(set, KLING)
    await person.press('Назад')
    await person.press('Параметры')
    await person.press('Чего избегать: нет')
    await person.say('размытость')
    expect(person.text()).toContain('размытость')
    await person.press('Назад')
    expect(listed(person)).toContain('Чего избегать: размытость')
    await person.press('Чего избегать')
    await person.press('Сбросить')
    await person.press('Назад')
    expect(listed(person)).toContain('Чего избегать: нет')
    expect((await draftOf(set, person))?.values).toEqual({ prompt: 'Море' })
    expectClean(set)
  })

  test('with a file takes it by message, and it reaches KIE', async () => {
    const set = await stage(PAID)
    const place = { ...KLING, model: 'kling/v2-1-pro' } as const
    const { person } = await askedFor(set, place)
    await enrich(set, person, 100_000)
    await person.sendAny(MESSAGES.photo())
    await person.pressExactly('5 с')
    await person.press('Параметры')
    await person.press('Последний кадр: нет')
    await person.sendAny(MESSAGES.video())
    expect(person.text()).toContain('«Последний кадр»: здесь нужно прислать картинку')
    await person.say('https://pictures.example.org/last.png')
    expect(person.text()).toContain('Сейчас: картинка × 1')
    await person.press('Назад')
    await person.press('Вернуть исходные') // Choices go back, files stay.
    await person.press('Назад')
    await person.press('Сгенерировать')
    expect(set.kie.tasks[0]?.input).toMatchObject({
      tail_image_url: 'https://pictures.example.org/last.png',
    })
    expectClean(set)
  })

  test('that the other choices forbid is locked and says why; a single choice too', async () => {
    const set = await stage(PAID)
    const place = {
      model: 'grok-imagine/image-to-video',
      format: 'image-to-video',
      answers: ['Море'],
    } as const
    const { person } = await askedFor(set, place)
    await person.sendAny(MESSAGES.photo())
    await person.press('Дальше')
    await person.pressExactly('6 с')
    await person.pressExactly('480p')
    await person.press('Параметры')
    await person.press('🔒 Форма кадра')
    expect(person.text()).toContain('Сейчас не меняется. «Форма кадра» не сочетается')
    expect(person.buttons()).toEqual(['‹ Назад', '🏠 Домой'])

    await person.press('Назад')
    await person.press('Назад')
    while (!person.text().includes('Уже есть')) await person.press('Назад')
    for (let count = 0; count < 2; count += 1) await person.sendAny(MESSAGES.photo())
    await person.press('Дальше')
    await person.press('Параметры')
    expect(listed(person).join()).toContain('Форма кадра: Широкий 16:9')
    await person.press('Разрешение')
    const before = await draftOf(set, person)
    await person.press('🔒 1080p')
    expect(person.text()).toContain('«Картинки»: вместе с «Разрешение» можно до 1 файла')
    expect(await draftOf(set, person)).toEqual(before)
    expectClean(set)
  })

  test('of many choices turns its pages', async () => {
    const set = await stage(PAID)
    const place = { model: 'google/gemini-3-1-flash-tts', format: 'text-to-audio', answers: [] } as const
    const { person } = await askedFor(set, place)
    await person.press('Параметры')
    await person.press('Голос')
    const turn = (arrow: string) => person.press(person.buttons().find((text) => text === arrow) ?? '')
    while (person.buttons().includes('‹')) await turn('‹')
    const seen = new Set<string>()
    for (;;) {
      for (const text of person.buttons()) seen.add(text.replace('✓ ', ''))
      if (!person.buttons().includes('›')) break
      await turn('›')
    }
    expect([...seen].filter((text) => text.includes(', ')).length).toBe(30)
    expectClean(set)
  })
})

describe('choices', () => {
  test('are the start of the next form: asked again with the old answer marked, words and files forgotten', async () => {
    const set = await stage(PAID)
    const { person } = await askedFor(set, { ...SEEDANCE, answers: ['Море на закате'] })
    await person.sendAny(MESSAGES.photo())
    await person.press('Дальше')
    await person.pressExactly('Широкий 16:9')
    await person.pressExactly('10 с')
    await person.pressExactly('Да')
    await person.press('Параметры')
    await person.press('Разрешение')
    await person.press('480p')
    const price = person.text().match(/Цена сейчас: (.*)\./)?.[1]
    expect(await sessionOf(set, person)).toMatchObject({
      choices: {
        [SEEDANCE.model]: {
          aspect_ratio: '16:9',
          duration: 10,
          generate_audio: true,
          resolution: '480p',
        },
      },
    })
    expect(JSON.stringify(await sessionOf(set, person))).not.toMatch(/Море|fileId|prompt/)

    const card = catalog.card(SEEDANCE.model)
    if (!card) throw new Error('Seedance is gone')
    await openForm(person, { card, format: 'image-to-video', language: 'ru' })
    expect(person.text()).toContain('шаг 1 из 5')
    await person.say('Лес')
    await person.sendAny(MESSAGES.photo())
    await person.press('Дальше')
    expect(person.buttons()).toContain('✓ Широкий 16:9')
    await person.press('Дальше')
    expect(person.buttons()).toContain('✓ 10 с')
    await person.press('Дальше')
    expect(person.buttons()).toContain('✓ Да')
    await person.press('Дальше')
    expect(buttonWith(person, 'Сгенерировать')).toContain(price)
    expect(person.text()).toContain('Разрешение: 480p')

    await person.press('Параметры')
    await person.press('Вернуть исходные')
    expect(listed(person)).toContain('Разрешение: 720p')
    expect((await sessionOf(set, person)).choices).toEqual({})
    await person.press('Назад')
    expect(person.text()).toContain('Лес')
    expectClean(set)
  })

  test('are defaults again when they are lost, and of another model they are its own', async () => {
    const set = await stage(PAID)
    const { person } = await askedFor(set, SEEDANCE)
    await person.press('Параметры')
    await person.press('Камера на месте: Нет')
    const card = catalog.card(SEEDANCE.model)
    const other = catalog.card(KLING.model)
    if (!card || !other) throw new Error('a model is gone')
    await openForm(person, { card: other, format: 'image-to-video', language: 'ru' })
    expect((await draftOf(set, person))?.values).toEqual({})
    await openForm(person, { card, format: 'image-to-video', language: 'ru' })
    expect((await draftOf(set, person))?.values).toEqual({ fixed_lens: true })
    await set.world.redis.remove(set.world.redis.keys.session(person.id))
    await openForm(person, { card, format: 'image-to-video', language: 'ru' })
    expect((await draftOf(set, person))?.values).toEqual({})
    expectClean(set)
  })

  test('come back with “Again”, the settings too', async () => {
    const set = await stage(PAID)
    const { person } = await askedFor(set, { ...SEEDANCE, answers: ['Море'] })
    await enrich(set, person, 100_000)
    await person.upload('photo', sampleFor('image', 'photo'))
    await person.press('Дальше')
    for (let skip = 0; skip < 3; skip += 1) await person.press('Пропустить')
    await person.press('Параметры')
    await person.press('Разрешение')
    await person.press('480p')
    await person.press('Назад')
    await person.press('Назад')
    await person.press('Сгенерировать')
    const files = [await readyMade(set, 'video')]
    await set.kie.finish(set.kie.tasks[0]?.taskId ?? '', 'success', { files })
    await set.settled()
    await person.press('Ещё раз')
    expect(person.text()).toContain('Разрешение: 480p')
    expect((await draftOf(set, person))?.values.resolution).toBe('480p')
    expectClean(set)
  })
})

test('buttons of the settings of another form, or of a field that is none, say that they are outdated', async () => {
  const set = await stage(PAID)
  const { person, draft } = await askedFor(set, SEEDANCE)
  const press = async (action: Parameters<typeof buttonData>[0]) => {
    const data = buttonData(action)
    const answer = await post(set, tap(sender(person), { data, messageId: person.screen().message_id }))
    expect(await answer.text(), action.go).toContain('Кнопка устарела')
    return (await draftOf(set, person))?.values
  }
  const other = { draft: 'AAAAAAAA' }
  const [field, option, page, by] = ['resolution', 'v12345', 0, 1]
  for (const stray of [
    { go: 'tune', ...other, page },
    { go: 'setting', ...other, field, page },
    { go: 'value', ...other, field, option },
    { go: 'value', draft: draft.id, field: 'prompt', option },
    { go: 'value', draft: draft.id, field, option: '99' },
    { go: 'adjust', draft: draft.id, field, by },
    { go: 'fix', draft: draft.id, field },
    { go: 'clear', ...other, field },
    { go: 'defaults', ...other },
    { go: 'cheaper', ...other },
    { go: 'results', ...other, page },
  ] as const) {
    expect(await press(stray), stray.go).toEqual({})
  }
  await expectNothingDone(set, person)
  expectClean(set)
})
