import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '../../support/actor.js'
import { booksOf, expectAgreement } from '../../support/books.js'
import { monitoring } from '../../support/life.js'
import { expectClean } from '../../support/path.js'
import { shop, toDearConfirm } from '../../support/payments.js'
import type { Stage } from '../../support/stage.js'
import { enrich } from '../../support/walk.js'

const DAY_SECONDS = 86_400
/** Credits that one Nano Banana Pro in 1K costs by our table. */
const QUOTED = 18

async function run(set: Stage, person: Actor, credits: number): Promise<void> {
  await toDearConfirm(person)
  await person.press('Сгенерировать')
  const { taskId = '' } = set.kie.tasks.at(-1) ?? {}
  await set.kie.finish(taskId, 'success', { credits })
  await set.kie.callback(taskId, { times: 3, parallel: true })
  await set.settled()
}

const drifts = (set: Stage) => set.lines.filter((line) => line.event === 'price drift')

test('a run that KIE charged otherwise is one warning, and of those that cost more the operator hears once a day', async () => {
  const set = await shop()
  const [vera, operator] = [set.person(), set.person({ name: 'Оператор' })]
  await operator.say('/start')
  set.redeploy({ ADMIN_IDS: String(operator.id) })
  await enrich(set, vera, 100_000)
  const alarms = () => operator.fake.messages().filter((one) => one.text?.includes('nano-banana-pro')).length

  await run(set, vera, QUOTED)
  expect([drifts(set), alarms()]).toEqual([[], 0])
  await run(set, vera, 12)
  expect(drifts(set)).toMatchObject([
    { level: 'WARNING', model: 'nano-banana-pro', quoted: QUOTED, charged: 12 },
  ])
  expect(alarms()).toBe(0)

  await run(set, vera, 20.5)
  expect(drifts(set).at(-1)).toMatchObject({ quoted: QUOTED, charged: 20.5 })
  const said = operator.fake.messages().at(-1)?.text
  expect(said).toContain('KIE списала за nano-banana-pro 20.5 кредитов, а цена посчитана из 18')
  expect(said).toContain('За неделю дороже цены: 1 из 3.')
  await run(set, vera, 20.5)
  expect([drifts(set).length, alarms()]).toEqual([3, 1])
  set.clock.advance(DAY_SECONDS + 1)
  await set.world.redis.remove(set.world.redis.keys.alarm('drift:nano-banana-pro')) // Redis keeps its own time.
  await run(set, vera, 20.5)
  expect(alarms()).toBe(2)

  // The price stays what it was, and monitoring tells the model.
  expect(new Set((await booksOf(set, vera)).moved.slice(1))).toEqual(new Set(['hold 1404', 'capture 1404']))
  const query = monitoring().find(({ title }) => title.startsWith('prices that KIE no longer agrees with'))
  const rows = await set.rows(sql.raw(query?.text ?? ''))
  expect(rows.find((row) => row.model === 'nano-banana-pro')).toMatchObject({ dearer: '3', cheaper: '1' })
  await expectAgreement(set)
  expectClean(set)
})
