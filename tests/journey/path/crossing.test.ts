import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { parseSession, type Session } from '../../../lib/draft/index.js'
import { readPreferences } from '../../../lib/user/index.js'
import type { Actor } from '../../support/actor.js'
import { expectClean } from '../../support/path.js'
import { startPicture } from '../../support/rig.js'
import { type Stage, stage } from '../../support/stage.js'
import { message, post, sender } from '../../support/updates.js'

const PLENTY = { RATE_PER_USER: '100000/10s', RATE_GLOBAL: '100000/10s' }

async function sessionOf(set: Stage, person: Actor): Promise<Session> {
  await set.settled()
  return parseSession(await set.world.redis.get(set.world.redis.keys.session(person.id)))
}

/** Posts it as Telegram does: again while it is told to come later. */
async function deliver(set: Stage, update: object): Promise<string> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const answer = await post(set, update)
    if (answer.status === 200) return answer.text()
  }
  throw new Error('the update was never taken')
}

function photos(person: Actor, count: number, album?: string) {
  return Array.from({ length: count }, (_, index) =>
    message(sender(person), {
      message_id: 100 + index,
      ...(album && { media_group_id: album }),
      photo: [{ file_id: `f${index}`, file_unique_id: `u${index}`, width: 800, height: 600, file_size: 9 }],
    }),
  )
}

describe('ten photos sent at once before anything was begun', () => {
  test.each([
    ['as an album', 'one album'],
    ['one by one', undefined],
  ])('%s are all kept, in their order, and asked about once', async (_, album) => {
    const set = await stage(PLENTY)
    const vera = set.person()
    await vera.say('/start')
    const answers = await Promise.all(photos(vera, 10, album).map((photo) => deliver(set, photo)))
    const { beginning } = await sessionOf(set, vera)
    expect(beginning?.files?.map((file) => 'fileId' in file && file.fileId)).toEqual(
      Array.from({ length: 10 }, (__, index) => `f${index}`),
    )
    expect(answers.filter((text) => text.includes('sendMessage')).length).toBe(1)
    expectClean(set)
  })

  test('are others than those of a minute ago', async () => {
    const set = await stage(PLENTY)
    const vera = set.person()
    const [first, second] = photos(vera, 2)
    await deliver(set, first ?? {})
    set.clock.advance(60)
    await deliver(set, second ?? {})
    const { beginning } = await sessionOf(set, vera)
    expect(beginning?.files).toMatchObject([{ fileId: 'f1' }])
    expectClean(set)
  })
})

describe('what is set while something else is answered', () => {
  test('stays, whatever is sent at the same time', async () => {
    const set = await stage(PLENTY)
    const vera = set.person()
    const { message_id: id } = await vera.say('/settings')
    await Promise.all([
      vera.fake.press(id, 'Безопасный'),
      ...photos(vera, 5, 'an album').map((photo) => deliver(set, photo)),
      vera.fake.send('/find кот'),
    ])
    await set.telegram.settled()
    const { prefs, beginning, query } = await sessionOf(set, vera)
    expect(prefs?.safe).toBe(true)
    expect(beginning?.files).toHaveLength(5)
    expect(query).toBe('кот')
    expectClean(set)
  })

  test('is not undone by the end of a question that was open', async () => {
    const set = await stage()
    const vera = set.person()
    await vera.say('/start')
    await vera.press('Найти модель')
    const before = await sessionOf(set, vera)
    expect(before.asking?.what).toBe('search')
    // The press that ends the question is answered first; what it writes beside comes after the change.
    const key = set.world.redis.keys.session(vera.id)
    const changed = JSON.stringify({ ...before, language: 'en' })
    const run = set.world.redis.run.bind(set.world.redis)
    set.world.redis.run = async (script, keys, values) => {
      if (keys[0] === key) await set.world.redis.set(key, changed, 60)
      return run(script, keys, values)
    }
    await vera.say('/help')
    expect((await sessionOf(set, vera)).language).toBe('en')
    expectClean(set)
  })
})

test('a run is as safe as its person set it, though this chat remembers otherwise', async () => {
  const set = await stage()
  const vera = set.person()
  await vera.say('/settings')
  await vera.press('Безопасный')
  const key = set.world.redis.keys.session(vera.id)
  const session = await sessionOf(set, vera)
  await set.world.redis.set(key, JSON.stringify({ ...session, prefs: { ...session.prefs, safe: false } }), 60)
  expect((await readPreferences(set.world.db, { userId: vera.id })).safe).toBe(true)
  await startPicture(set, vera)
  expect(set.kie.tasks.at(-1)?.input).toMatchObject({ nsfw_checker: true })
  expect(await set.rows(sql`select safe from preferences where user_id = ${vera.id}`)).toEqual([
    { safe: true },
  ])
  expectClean(set)
})
