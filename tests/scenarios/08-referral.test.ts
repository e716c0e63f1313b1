import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { expectClean } from '../support/path.js'
import { startPicture } from '../support/rig.js'
import { stage } from '../support/stage.js'

test('8 · referral: a link brings a friend, who counts with their first result; nobody brings themselves', async () => {
  const set = await stage()
  const [vera, guest] = [set.person(), set.person({ name: 'Лиза' })]
  await vera.say('/invite')
  const before = vera.text()
  const link = /https:\/\/t\.me\/\S+/.exec(before)?.[0] ?? ''
  const payload = new URL(link).searchParams.get('start') ?? ''
  await vera.say(`/start ${payload}`)
  await guest.say(`/start ${payload}`)
  const brought = await set.rows(sql`select id, referrer_id from users where id in (${vera.id}, ${guest.id})`)
  expect(brought.map((row) => [Number(row.id), row.referrer_id && Number(row.referrer_id)])).toEqual(
    expect.arrayContaining([
      [vera.id, null],
      [guest.id, vera.id],
    ]),
  )
  await vera.say('/invite')
  const came = vera.text()
  expect(came).not.toBe(before)
  await set.kie.finish(await startPicture(set, guest))
  await set.settled()
  await vera.say('/invite')
  expect(vera.text()).not.toBe(came)
  expectClean(set)
})
