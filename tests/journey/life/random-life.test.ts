import { randomInt } from 'node:crypto'
import { sql } from 'drizzle-orm'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '../../support/actor.js'
import {
  type Confirm,
  CREDIT,
  confirmOn,
  confirmTap,
  DEADLINE_SECONDS,
  deliverTo,
  dieAt,
  expectSoundBooks,
  life,
  moneyOf,
  openConfirm,
  type Point,
  PRICE,
  storiesOf,
  tapOn,
} from '../../support/life.js'
import type { Stage } from '../../support/stage.js'

const POINTS: Point[] = [
  { door: 'db', call: /ledger_hold/, moment: 'before' },
  { door: 'db', call: /ledger_hold/, moment: 'after' },
  { door: 'kie', call: /create/, moment: 'after' },
  { door: 'db', call: /generation_submitted/, moment: 'before' },
  { door: 'db', call: /generation_submitted/, moment: 'after' },
  { door: 'db', call: /ledger_capture/, moment: 'after' },
  { door: 'db', call: /ledger_release/, moment: 'after' },
  { door: 'db', call: /generation_due/, moment: 'after' },
  { door: 'db', call: /generation_delivered/, moment: 'before' },
]

type Act =
  | { do: 'confirm'; who: number; times: number }
  | { do: 'finish'; task: number; how: 'success' | 'fail' | 'empty'; calls: number }
  | { do: 'cancel'; who: number; run: number }
  | { do: 'cron' }
  | { do: 'wait'; seconds: number }
  | { do: 'die'; point: number }

const who = fc.nat({ max: 1 })
const nth = fc.nat({ max: 30 })
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('confirm'), who, times: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('finish'),
      task: nth,
      how: fc.constantFrom('success', 'success', 'fail', 'empty'),
      calls: fc.nat({ max: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel'), who, run: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cron') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait'), seconds: fc.integer({ min: 1, max: 1_500 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('die'), point: fc.nat({ max: POINTS.length - 1 }) }) },
)

/** People with their confirm screens; every screen they ever pressed can be pressed and cancelled again. */
class Crowd {
  readonly people: Actor[]
  readonly pressed: Confirm[][] = []
  private readonly set: Stage
  private readonly ended = new Set<string>()
  deaths = 0

  constructor(set: Stage, size: number) {
    this.set = set
    this.people = Array.from({ length: size }, () => set.person())
    this.pressed = this.people.map(() => [])
  }

  async open(): Promise<void> {
    for (const [index, person] of this.people.entries()) this.pressed[index]?.push(await openConfirm(person))
  }

  async perform(act: Act): Promise<void> {
    const { set } = this
    switch (act.do) {
      case 'confirm':
        return this.confirm(act.who, act.times)
      case 'cancel': {
        const person = this.people[act.who]
        const run = this.pressed[act.who]?.at(-1 - act.run)
        if (person && run) await deliverTo(set.world, tapOn(person, 'cancel', run))
        return
      }
      case 'finish': {
        const open = set.kie.tasks.filter((one) => one.completedAt === null && !this.ended.has(one.taskId))
        const task = open[act.task % Math.max(1, open.length)]
        if (!task) return
        this.ended.add(task.taskId)
        await set.kie.finish(task.taskId, act.how, { callback: false, failCode: '501' })
        await set.kie.callback(task.taskId, { times: act.calls, parallel: true })
        return
      }
      case 'cron':
        return void (await set.cron())
      case 'wait':
        return set.clock.advance(act.seconds)
      case 'die':
        this.deaths += 1
        dieAt(set.world, POINTS[act.point] ?? { door: 'db', call: /./, moment: 'before' })
    }
  }

  /** A fresh screen from the last one, pressed so often at once. */
  private async confirm(who: number, times: number): Promise<void> {
    const { world } = this.set
    const [person, screens] = [this.people[who], this.pressed[who]]
    const last = screens?.at(-1)
    if (!person || !screens || !last) return
    await deliverTo(world, tapOn(person, 'again', last))
    const shown = person.fake.messages().find((message) => message.message_id === last.messageId)
    const fresh = shown && hasConfirm(shown) ? confirmOn(shown) : last
    if (fresh.generation !== last.generation) screens.push(fresh)
    await Promise.all(Array.from({ length: times }, () => deliverTo(world, confirmTap(person, fresh))))
  }
}

function hasConfirm(message: Parameters<typeof confirmOn>[0]): boolean {
  try {
    confirmOn(message)
    return true
  } catch {
    return false
  }
}

test('whatever happens in whatever sequence, money and delivery are right in the end', async () => {
  const seed = randomInt(1_000_000_000)
  console.log(`seed ${seed}`)
  const set = await life()
  const doors = { ...set.world }
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 30 }), async (acts) => {
      const crowd = new Crowd(set, 2)
      await crowd.open()
      for (let at = 0; at < acts.length; at += 2) {
        await Promise.all(acts.slice(at, at + 2).map((one) => crowd.perform(one))) // Two things at a time.
      }
      Object.assign(set.world, doors) // Nobody dies any more.
      for (const task of set.kie.tasks.filter((one) => one.completedAt === null)) {
        await set.kie.finish(task.taskId, 'success', { callback: false })
      }
      set.clock.advance(DEADLINE_SECONDS + 120)
      await set.cron()
      await set.settled()
      await expectRight(set, crowd)
    }),
    { seed, numRuns: 4, endOnFailure: true },
  )
}, 60_000)

async function expectRight(set: Stage, crowd: Crowd): Promise<void> {
  set.lines.splice(0)
  for (const person of crowd.people) {
    const stories = await storiesOf(set, person)
    const captured = stories.filter((story) => story.money === 'captured')
    for (const { state, money, delivered, moves } of stories) {
      expect(delivered).toBe(true)
      expect(['succeeded', 'failed', 'cancelled', 'expired']).toContain(state)
      expect(moves).toEqual(['hold', money === 'captured' ? 'capture' : 'release'])
    }
    expect(await moneyOf(set, person)).toEqual({ available: CREDIT - captured.length * PRICE, held: 0 })
    const owned = stories.filter((story) => story.state === 'succeeded' || story.late)
    expect(person.results().length).toBeGreaterThanOrEqual(owned.length)
    expect(person.results().length).toBeLessThanOrEqual(owned.length + crowd.deaths)
  }
  const [left] = await set.rows(sql`select count(*)::int as open from generations where due_at is not null`)
  expect(left).toEqual({ open: 0 })
  await expectSoundBooks(set)
}
