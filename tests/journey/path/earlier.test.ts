import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { catalog, codeOf, type ModelCard } from '../../../lib/catalog/index.js'
import { DAY_SECONDS } from '../../../lib/kernel/index.js'
import { buttonData } from '../../../lib/telegram/buttons.js'
import type { Actor } from '../../support/actor.js'
import { readyMade } from '../../support/files.js'
import { MESSAGES } from '../../support/messages.js'
import { expectClean, moneyOf } from '../../support/path.js'
import { draftOf } from '../../support/question.js'
import { rig } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { post, sender, tap } from '../../support/updates.js'
import { enrich, openForm } from '../../support/walk.js'

const say = textsOf('ru')

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`there is no model ${id}`)
  return card
}

async function begin(person: Actor, id: string): Promise<void> {
  const card = cardOf(id)
  const [format] = catalog.formatsOf(card)
  if (!format) throw new Error(`${id} serves no format`)
  await openForm(person, { card, format, language: 'ru' })
}

/** Lets KIE end what was just asked for, in so many files. */
async function finished(set: Stage, count = 1): Promise<string> {
  const task = set.kie.tasks.at(-1)
  const card = catalog.cards.find((one) => one.kieModel === task?.model && catalog.isOffered(one.id))
  const file = await readyMade(set, card?.output ?? 'video')
  const files = Array.from({ length: count }, (_, at) => (at === 0 ? file : `${file}?${at}`))
  await set.kie.finish(task?.taskId ?? '', 'success', { files })
  await set.settled()
  return task?.taskId ?? ''
}

/** Makes a result with these answers (words or buttons), everything else left as it comes; its task. */
async function made(
  set: Stage,
  person: Actor,
  by: { model: string; say?: string; choose?: string; count?: number },
): Promise<string> {
  await begin(person, by.model)
  await person.say(by.say ?? 'Кот бежит по крыше')
  while (!person.find('Сгенерировать')) {
    if (by.choose && person.buttons().some((text) => text.replace('✓ ', '') === by.choose)) {
      await person.pressExactly(by.choose)
    } else await person.press(say.labels.skip)
  }
  await person.press('Сгенерировать')
  return finished(set, by.count)
}

async function rich(set: Stage): Promise<Actor> {
  const person = set.person()
  await enrich(set, person, 1_000_000)
  return person
}

const PAID = {
  FREE_MODELS: 'none',
  RATE_PER_USER: '1000/10s',
  MODEL_CREDITS: 'runway/extend-ai-video=30', // KIE tells no price of it.
}
const GROK = { model: 'grok-imagine/text-to-video' }
const VEO = { model: 'veo3_lite' }
const SONG = { model: 'ai-music-api/generate', count: 2 }

/** The name of a recording, as the record of its task says it. */
function trackOf(task: string, at: number): string {
  return `${task.slice(0, 8)}-${task.slice(8, 12)}-4000-8000-${task.slice(12, 23)}${at}`
}

/** A model, what it works on, what is answered after that, what KIE must get, and the price in kopecks. */
const MODELS: [
  string,
  { on: Parameters<typeof made>[2]; answers: string[]; sent: (task: string) => object; price: number },
][] = [
  [
    'grok-imagine/upscale',
    { on: GROK, answers: ['720p'], sent: (task_id) => ({ task_id, resolution: '720p' }), price: 780 },
  ],
  [
    'grok-imagine/extend',
    {
      on: GROK,
      answers: ['Кот прыгает', '4 с', '10 с'],
      sent: (task_id) => ({ task_id, prompt: 'Кот прыгает', extend_times: 10, extend_at: 4 }),
      price: 1_872,
    },
  ],
  [
    'veo/extend-video',
    {
      on: VEO,
      answers: ['Кот засыпает', 'Лёгкая'],
      sent: (taskId) => ({ taskId, prompt: 'Кот засыпает', model: 'lite' }),
      price: 2_340,
    },
  ],
  ['veo/get-1080p-video', { on: VEO, answers: [], sent: (taskId) => ({ taskId }), price: 390 }],
  [
    'runway/extend-ai-video',
    {
      on: { model: 'runway/generate' },
      answers: ['Кот засыпает', '720p'],
      sent: (task_id) => ({ task_id, prompt: 'Кот засыпает', quality: '720p' }),
      price: 2_340,
    },
  ],
  [
    'ai-music-api/extend',
    {
      on: SONG,
      answers: ['Ещё припев'],
      sent: (task) => ({ audio_id: trackOf(task, 0), prompt: 'Ещё припев', model: 'V6' }),
      price: 936,
    },
  ],
  [
    'ai-music-api/create-music-video',
    {
      on: SONG,
      answers: [],
      sent: (task_id) => ({ task_id, audio_id: trackOf(task_id, 0) }),
      price: 156,
    },
  ],
  [
    'ai-music-api/convert-to-wav-format',
    { on: SONG, answers: [], sent: (task_id) => ({ task_id, audio_id: trackOf(task_id, 0) }), price: 32 },
  ],
]

describe('a model that works on an earlier result', () => {
  test.each(MODELS)(
    '%s gets its task, and nothing else stands for it',
    async (id, { on, answers, sent, price }) => {
      const set = await stage(PAID)
      const person = await rich(set)
      const task = await made(set, person, on)
      await begin(person, id)
      expect(person.text()).toContain('С каким из ваших результатов работаем?')
      await person.press(`${cardOf(on.model).title} · `)
      for (const answer of answers) {
        const isButton = person.buttons().some((text) => text.replace('✓ ', '') === answer)
        await (isButton ? person.pressExactly(answer) : person.say(answer))
      }
      await person.press('Сгенерировать')
      expect(set.kie.tasks.at(-1)?.input).toEqual(sent(task))
      await finished(set)
      const { row, moved } = await moneyOf(set, person)
      expect(row).toMatchObject({ model: id, state: 'succeeded', amount: String(price) })
      expect(moved).toEqual([`hold ${price}`, `capture ${price}`])
      // What the operator priced is in no list of the stand-in: there is nothing it could agree with.
      const drifted = set.lines.filter((line) => line.event === 'price drift')
      expect(drifted.filter((line) => line.model !== 'runway/extend-ai-video')).toEqual([])
      expectClean(set)
    },
  )

  test('stands on the panel of what it works on, and one tap gives it the result', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    const task = await made(set, person, VEO)
    expect(person.buttons()).toEqual(expect.arrayContaining(['Veo 3.1 Extend', 'Veo 3.1 Full HD']))
    expect(person.buttons()).not.toContain('Grok Imagine Upscale')
    await person.pressExactly('Veo 3.1 Full HD')
    expect(person.text()).toContain('Что берём: видео · ')
    await person.press('Сгенерировать')
    expect(set.kie.tasks.at(-1)?.input).toEqual({ taskId: task })
    expectClean(set)
  })

  test('asks which of two recordings, and takes the one that is pressed', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    const task = await made(set, person, SONG)
    await person.pressExactly('Suno WAV')
    expect(person.buttons().filter((text) => text.startsWith('Suno Music · '))).toHaveLength(2)
    await person.press('2 из 2')
    await person.press('Сгенерировать')
    expect(set.kie.tasks.at(-1)?.input).toEqual({ task_id: task, audio_id: trackOf(task, 1) })
    expectClean(set)
  })

  test('carries a song on with the version that made it', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    await begin(person, SONG.model)
    await person.press('Параметры')
    await person.press('Версия')
    await person.press('Suno 5.5')
    await person.press('Назад')
    await person.press('Назад')
    await person.say('Песня о дожде')
    while (!person.find('Сгенерировать')) await person.press(say.labels.skip)
    await person.press('Сгенерировать')
    await finished(set, 2)
    await begin(person, 'ai-music-api/extend')
    await person.press('1 из 2')
    expect(person.buttons().join()).not.toContain('Параметры')
    await person.press(say.labels.skip)
    await person.press('Сгенерировать')
    expect(set.kie.tasks.at(-1)?.input).toMatchObject({ model: 'V5_5' })
    expectClean(set)
  })

  test('costs what the resolution of the first clip makes it cost, and refuses what it cannot be', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    await made(set, person, { ...GROK, choose: '720p' })
    await begin(person, 'grok-imagine/upscale')
    await person.press('Grok Imagine Video · ')
    await person.pressExactly('🔒 720p')
    expect(person.text()).toContain('«720p» не сочетается')
    await person.pressExactly('1080p')
    expect(person.buttons()[0]).toMatch(/15,60\s₽/)
    await person.press('Сгенерировать')
    await finished(set)
    expect((await moneyOf(set, person)).moved).toEqual(['hold 1560', 'capture 1560'])
    expect(set.lines.filter((line) => line.event === 'price drift')).toEqual([])
    expectClean(set)
  })

  test('does not list what it cannot work on: another resolution, another model, a row without names', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    await made(set, person, { ...GROK, choose: '1080p' })
    expect(person.buttons()).not.toContain('Grok Imagine Upscale')
    await begin(person, 'grok-imagine/upscale')
    expect(person.text()).toContain('Такого пока нет')
    await made(set, person, SONG)
    await set.rows(
      sql`update generations set result = result - 'tracks' where user_id = ${person.id} returning id`,
    )
    await begin(person, 'ai-music-api/convert-to-wav-format')
    expect(person.text()).toContain('Такого пока нет')
    expectClean(set)
  })

  test('leads somebody who has none yet to the model that makes it', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    await begin(person, 'grok-imagine/extend')
    expect(person.text()).toContain('Grok Imagine Video или Grok Imagine Animate')
    await person.press('Сначала сделать: Grok Imagine Video')
    expect(person.text()).toContain('Снимает короткий ролик по описанию')
    expectClean(set)
  })

  test('begins with the example of its card as with any other, and asks for the result first', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    await made(set, person, GROK)
    const card = cardOf('grok-imagine/extend')
    await person.say(`/start m_${codeOf(card.id)}`)
    expect(person.text()).toContain('ваш результат Grok Imagine Video или Grok Imagine Animate')
    await person.press(say.labels.example)
    expect(person.text()).toContain('С каким из ваших результатов работаем?')
    expect((await draftOf(set, person))?.values.prompt).toBe(card.words.ru.example)
    expectClean(set)
  })
})

describe('the question which result to work on', () => {
  test('is not answered by a file, a text or a link, and says what answers it', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    await made(set, person, GROK)
    await begin(person, 'grok-imagine/upscale')
    for (const send of [
      () => person.sendAny(MESSAGES.video()),
      () => person.say('https://files.example.org/a.mp4'),
      () => person.say('вот этот'),
    ]) {
      await send()
      expect(person.text()).toContain('здесь годится только ваш результат из списка')
      expect((await draftOf(set, person))?.values).toEqual({})
    }
    await person.press('Из моих результатов')
    await person.press('Grok Imagine Video · ')
    expect(person.text()).toContain('Какое нужно разрешение?')
    expectClean(set)
  })

  test('never takes a result of somebody else', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    await made(set, person, GROK)
    const [row] = await set.rows(sql`select id from generations where user_id = ${person.id}`)
    const generation = String(row?.id)
    const stranger = await rich(set)
    await begin(stranger, 'grok-imagine/upscale')
    expect(stranger.text()).toContain('Такого пока нет')
    const draft = (await draftOf(set, stranger))?.id ?? ''
    for (const data of [
      buttonData({ go: 'take', draft, generation, file: 0 }),
      buttonData({ go: 'onto', model: codeOf('grok-imagine/upscale'), generation }),
    ]) {
      const answer = await post(set, tap(sender(stranger), { data, messageId: stranger.screen().message_id }))
      expect(await answer.text()).toContain('Этот результат не подходит')
      expect((await draftOf(set, stranger))?.values).toEqual({})
    }
    expectClean(set)
  })

  test('leaves out what the provider keeps no more, and a price agreed before is not taken for it', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    await made(set, person, VEO)
    await person.pressExactly('Veo 3.1 Full HD')
    const asked = set.kie.tasks.length
    set.clock.advance(14 * DAY_SECONDS)
    await person.press('Сгенерировать')
    expect(person.text()).toContain('этому результату больше двух недель')
    expect(set.kie.tasks).toHaveLength(asked)
    await begin(person, 'veo/get-1080p-video')
    expect(person.text()).toContain('Такого пока нет')
    const held = await set.rows(
      sql`select 1 from transfers t join generations g on g.id = t.generation_id
          where t.user_id = ${person.id} and g.model = 'veo/get-1080p-video'`,
    )
    expect(held).toEqual([])
    expectClean(set)
  })

  test('is asked again when the same is wanted once more too late', async () => {
    const set = await stage(PAID)
    const person = await rich(set)
    await made(set, person, GROK)
    await person.pressExactly('Grok Imagine Extend')
    await person.say('Кот прыгает')
    while (!person.find('Сгенерировать')) await person.press(say.labels.skip)
    await person.press('Сгенерировать')
    await finished(set)
    set.clock.advance(14 * DAY_SECONDS)
    await person.press(say.labels.again)
    expect(person.text()).toContain('С каким из ваших результатов работаем?')
    expect(person.text()).toContain('Такого пока нет')
    expect((await draftOf(set, person))?.values).toMatchObject({ prompt: 'Кот прыгает' })
    expectClean(set)
  })

  test('says so while the database is away, and keeps what was entered', async () => {
    const set = await rig(PAID)
    const person = await rich(set)
    await made(set, person, GROK)
    await begin(person, 'grok-imagine/extend')
    const before = await draftOf(set, person)
    await set.gates.db.turn('closed')
    await person.press('Grok Imagine Video · ')
    expect(person.fake.toasts.at(-1)?.text).toContain('База данных')
    expect(await draftOf(set, person)).toEqual(before)
  })
})

test('a link to a model that works but is not sold says so, and leads to what is like it', async () => {
  const set = await stage()
  const person = set.person()
  await person.say(`/start m_${codeOf('grok-imagine-image-2-0/segment-edit')}`)
  expect(person.text()).toContain('Grok Imagine 2 Segments здесь не продаётся')
  expect(person.text()).not.toContain('больше не работает')
  await person.press('Похожие модели')
  expect(person.text()).toContain(say.formats['image-to-image'].name)
  await person.say(`/start m_${codeOf('suno/generate')}`)
  expect(person.text()).toContain('То же самое делает Suno Music')
  expectClean(set)
})
