import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { catalog } from '../../../lib/catalog/index.js'
import type { Actor } from '../../support/actor.js'
import {
  type Confirm,
  CREDIT,
  confirmOn,
  confirmTap,
  deliverTo,
  deploy,
  expectSoundBooks,
  life,
  moneyOf,
  PRICE,
  start,
  storiesOf,
} from '../../support/life.js'
import { newestOf, pressOnPanel, toastOf } from '../../support/panel.js'
import { walk } from '../../support/path.js'
import type { Stage } from '../../support/stage.js'
import { enrich, sumIn } from '../../support/walk.js'

const say = textsOf('ru')
const THREE = 3 * PRICE
const WORDS = 'Рыжий кот на подоконнике'

function capped() {
  const none = { amount: 1, currency: 'RUB' }
  return { need: none, cap: none, spent: none, left: none }
}

/** A person with a picture made, in front of the price of three variants. */
async function toVariants(set: Stage, person: Actor): Promise<Confirm> {
  const run = await start(set, person)
  await set.kie.finish(run.task.taskId)
  await set.settled()
  return confirmOn(await person.press(say.labels.variants))
}

async function rowsOf(set: Stage, person: Actor) {
  return set.rows(sql`select id, input, message_id, amount::int, free, state from generations
    where user_id = ${person.id} order by accepted_at, created_at, id`)
}

describe('three variants', () => {
  test('have one price, one press, three messages, three results and three captures', async () => {
    const set = await life()
    const vera = set.person()
    await toVariants(set, vera)
    expect(sumIn(vera.buttons()[0] ?? '')).toBe(THREE)
    expect(vera.text()).toContain(WORDS)
    for (const phrase of say.variation('image')) expect(vera.text()).toContain(phrase)
    const before = vera.results().length
    set.clock.advance(1)
    await vera.press('Сгенерировать')
    expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - PRICE - THREE, held: THREE })
    const tasks = set.kie.tasks.slice(-3)
    expect(new Set(tasks.map(({ input }) => String(input.prompt)))).toEqual(
      new Set(say.variation('image').map((phrase) => `${WORDS}. ${phrase}`)),
    )
    const rows = (await rowsOf(set, vera)).slice(1)
    expect(new Set(rows.map((row) => row.message_id)).size).toBe(3)
    for (const { taskId } of tasks) await set.kie.finish(taskId)
    await set.settled()
    expect(vera.results()).toHaveLength(before + 3)
    expect((await storiesOf(set, vera)).map(({ moves }) => moves)).toEqual(Array(4).fill(['hold', 'capture']))
    expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - PRICE - THREE, held: 0 })
    await expectSoundBooks(set)
  })

  test('of a variant differ by one phrase each, not by one more', async () => {
    const set = await life()
    const vera = set.person()
    for (let round = 0; round < 2; round += 1) {
      if (round === 0) await toVariants(set, vera)
      else await vera.press(say.labels.variants)
      set.clock.advance(1)
      await vera.press('Сгенерировать')
      const tasks = set.kie.tasks.slice(-3)
      expect(new Set(tasks.map(({ input }) => String(input.prompt)))).toEqual(
        new Set(say.variation('image').map((phrase) => `${WORDS}. ${phrase}`)),
      )
      for (const { taskId } of tasks) await set.kie.finish(taskId)
      await set.settled()
    }
  })

  test('confirmed twenty times at once on two instances are three generations', async () => {
    const set = await life({ MAX_RUNNING: '60' })
    const vera = set.person()
    const confirm = await toVariants(set, vera)
    const worlds = [set.world, set.secondInstance()]
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        deliverTo(worlds[index % 2] ?? set.world, confirmTap(vera, confirm)),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    expect(await rowsOf(set, vera)).toHaveLength(4)
    expect(set.kie.tasks).toHaveLength(4)
    expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - PRICE - THREE, held: THREE })
    await expectSoundBooks(set)
  })

  test('of which one fails cost two', async () => {
    const set = await life()
    const vera = set.person()
    await toVariants(set, vera)
    await vera.press('Сгенерировать')
    const [first, second, third] = set.kie.tasks.slice(-3)
    await set.kie.finish(first?.taskId ?? '')
    await set.kie.finish(second?.taskId ?? '', 'fail')
    await set.kie.finish(third?.taskId ?? '')
    await set.settled()
    expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - 3 * PRICE, held: 0 })
    await expectSoundBooks(set)
  })

  test('are refused before any money moves when there is no room for all three', async () => {
    const set = await life({ MAX_RUNNING: '4' })
    const vera = set.person()
    const confirm = await toVariants(set, vera)
    await start(set, vera)
    await start(set, vera)
    expect(await deliverTo(set.world, confirmTap(vera, confirm))).toEqual({ status: 200, toast: say.noRoom })
    expect(await rowsOf(set, vera)).toHaveLength(3)
    expect(await moneyOf(set, vera)).toEqual({ available: CREDIT - 3 * PRICE, held: 2 * PRICE })
    await expectSoundBooks(set)
  })

  test('are not begun for two thirds of the money, and the way back leads to them', async () => {
    const set = await life({ WELCOME_CREDIT: String(PRICE + THREE - 1) })
    const vera = set.person()
    await toVariants(set, vera)
    await vera.press('Сгенерировать')
    expect(vera.text()).toContain(say.money({ amount: 1, currency: 'RUB' }))
    expect(await moneyOf(set, vera)).toEqual({ available: THREE - 1, held: 0 })
    await vera.press(say.labels.back)
    expect(sumIn(vera.buttons()[0] ?? '')).toBe(THREE)
    expect(set.kie.tasks).toHaveLength(1)
    await expectSoundBooks(set)
  })

  test('go through the cap of the day and the sum to be asked above, with their price together', async () => {
    const set = await life()
    const vera = set.person()
    await toVariants(set, vera)
    const wish = (columns: Record<string, number | null>) =>
      set.rows(sql`insert into preferences (user_id, day_cap, ask_above)
        values (${vera.id}, ${columns.cap ?? null}, ${columns.ask ?? null})
        on conflict (user_id) do update set day_cap = excluded.day_cap, ask_above = excluded.ask_above`)
    await wish({ cap: 3 * PRICE })
    await vera.press('Сгенерировать')
    expect(vera.text()).toContain(say.capped(capped()).title)
    expect((await moneyOf(set, vera)).held).toBe(0)
    await vera.press(say.labels.back)
    expect(sumIn(vera.buttons()[0] ?? '')).toBe(THREE)
    await wish({ ask: THREE - 1 })
    await vera.press('Сгенерировать')
    expect((await moneyOf(set, vera)).held).toBe(0)
    expect(sumIn(vera.buttons()[0] ?? '')).toBe(THREE)
    await vera.press('Сгенерировать')
    expect((await moneyOf(set, vera)).held).toBe(THREE)
    await expectSoundBooks(set)
  })

  test('whose price has changed are shown again first', async () => {
    const set = await life()
    const vera = set.person()
    await toVariants(set, vera)
    deploy(set, { MARKUP: '4' })
    await vera.press('Сгенерировать')
    expect(toastOf(vera)).toBe(say.priceChanged)
    expect(sumIn(vera.buttons()[0] ?? '')).toBeGreaterThan(THREE)
    expect(set.kie.tasks).toHaveLength(1)
    expect((await moneyOf(set, vera)).held).toBe(0)
  })

  test('take three free tries, and cost money when fewer are left', async () => {
    const set = await life({ FREE_MODELS: 'z-image', FREE_PER_DAY: '4' })
    const vera = set.person()
    await toVariants(set, vera)
    expect(vera.buttons()[0]).toBe(say.labels.generateFree)
    expect(vera.text()).toContain('уйдут три попытки, сегодня осталось 3')
    await vera.press('Сгенерировать')
    expect((await rowsOf(set, vera)).map(({ free }) => free)).toEqual([true, true, true, true])
    for (const { taskId } of set.kie.tasks.slice(-3)) await set.kie.finish(taskId)
    await set.settled()
    await vera.press(say.labels.variants)
    expect(sumIn(vera.buttons()[0] ?? '')).toBe(THREE)
    await expectSoundBooks(set)
  })

  test('whose free tries went meanwhile ask for money before they begin', async () => {
    const set = await life({ FREE_MODELS: 'z-image', FREE_PER_DAY: '4' })
    const vera = set.person()
    const confirm = await toVariants(set, vera)
    const run = await start(set, vera)
    await set.kie.finish(run.task.taskId)
    await set.settled()
    const { toast } = await deliverTo(set.world, confirmTap(vera, confirm))
    expect(toast).toContain('Бесплатные попытки')
    expect(await rowsOf(set, vera)).toHaveLength(2)
    expect((await moneyOf(set, vera)).held).toBe(0)
  })

  test('differ by their seeds where the model has one', async () => {
    const set = await life({ MAX_PRICE: '10000000' })
    const vera = set.person()
    const card = catalog.card('bytedance/seedream')
    if (!card) throw new Error('the model is gone')
    await enrich(set, vera, 1_000_000)
    await vera.say('/start')
    await walk(set, vera, { card, format: 'text-to-image', language: 'ru', seed: 3, readyMade: true })
    await vera.press(say.labels.variants)
    expect(vera.text()).toContain('случайное число у каждого своё')
    await vera.press('Сгенерировать')
    const inputs = set.kie.tasks.slice(-4).map(({ input }) => input)
    expect(new Set(inputs.map(({ prompt }) => prompt)).size).toBe(1)
    expect(new Set(inputs.map(({ seed }) => seed)).size).toBe(4)
    expect(set.kie.faults).toEqual([])
  })

  test('are offered only where three may run at once', async () => {
    const set = await life({ MAX_RUNNING: '2' })
    const vera = set.person()
    const run = await start(set, vera)
    await set.kie.finish(run.task.taskId)
    await set.settled()
    expect(vera.buttons()).not.toContain(say.labels.variants)
  })

  test('leave the form that is being filled as it is', async () => {
    const set = await life()
    const vera = set.person()
    const run = await start(set, vera)
    await set.kie.finish(run.task.taskId)
    const id = await newestOf(set, vera)
    await vera.say('/start')
    await vera.press('Убрать фон')
    await vera.press('Remove Background')
    await vera.press('Попробовать')
    const before = await set.world.redis.get(set.world.redis.keys.draft(vera.id))
    await pressOnPanel(set, vera, { go: 'variants', generation: id })
    expect(await set.world.redis.get(set.world.redis.keys.draft(vera.id))).toBe(before)
  })
})
