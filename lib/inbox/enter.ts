import { addSeconds, assert, degrade, isOutage, SECOND_MS } from '../kernel/index.js'
import { type Allowance, script, TTL } from '../redis/index.js'
import type { World } from '../world/world.js'
import { type Claim, claimInDb, kept } from './claim-db.js'
import { giveBack } from './give-back.js'
import { LEASE_SECONDS } from './lease.js'
import { noteRedisAway, wasRedisAway } from './redis-away.js'

/** What one look at Redis tells about an update before anything is decided. */
export interface Entry {
  /** `fresh`: ours to handle · `busy`: another try is at work · `finished`: done before. */
  claim: 'fresh' | 'busy' | 'finished'
  /** How often the update was begun, this time included. */
  tries: number
  owner: string
  session: string | null
  draft: string | null
  /** When they went home from the draft and from what they had sent, ms since 1970; null: they did not. */
  left: number | null
  /** The draft of the confirm screen that was pressed: the person may be choosing something else by now. */
  confirmed: string | null
  /** False when the person was not stored in the last ten minutes, or under another name. */
  seen: boolean
  /** They had everything erased and have written nothing since: a button of before stores nothing of them. */
  forgotten?: true
  /** Something may be owed and nobody looked in the last seconds. */
  look: boolean
  /** Redis is away: a draft begun before is out of reach, not gone. */
  blind?: true
  /** A session was saved since it was read. */
  sessionSaved?: true
  /** Nothing more is to be done for the claim: it was one stage, or `finish` has been. */
  finished: boolean
  allowance: Allowance
}

export interface Entrance {
  event: string
  /** Who claims; the same owner asking again is let in again. */
  owner: string
  user: number
  /** Anything that stands for the person's name and language; a change means "store again". */
  face: string
  /** Menus finish their claim at once: a crash costs one menu. Words that answer nothing lead to one, too. */
  stages: 'one' | 'two' | 'two-with-draft'
  tap: boolean
  /**
   * The generation a pressed confirm screen is for. It will be open, so "nothing open" no longer holds; its
   * hold makes the person's row without their name, so this is no look at them.
   */
  confirms: string | null
  /** They go home now: words and files that come next are a new beginning. */
  leavesAt: Date | null
  /** Payments and leaving are never limited away. */
  limited: boolean
}

/** What stands in the place of a face when its person had everything erased; a face has line ends. */
export const FORGOTTEN = 'forgotten'

const ENTER = script(`
local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local c = redis.call('HMGET', KEYS[1], 'owner', 'stage', 'tries', 'lease')
local mine = c[1] == ARGV[1]
if c[1] and not mine then
  if c[2] == 'finished' then return {'finished', c[3], '', '', '1', '0', '', ''} end
  if tonumber(c[4]) > now then return {'busy', c[3], '', '', '1', '0', '', ''} end
end
local tries = tonumber(c[3] or '0')
if not mine then tries = tries + 1 end
local kept = redis.call('MGET', KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[7])
local stage = 'leased'
if ARGV[10] ~= '' and not KEYS[8] then redis.call('SET', KEYS[7], ARGV[10], 'EX', ARGV[11]) end
local asked = kept[2] and not kept[5] or kept[1] and string.find(kept[1], '"asking"', 1, true)
if ARGV[3] == 'one' or ARGV[3] == 'two-with-draft' and not asked then stage = 'finished' end
local lease = now + tonumber(ARGV[2])
redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'stage', stage, 'tries', tries, 'lease', lease)
redis.call('EXPIRE', KEYS[1], ARGV[4])
local forgotten = kept[3] == ARGV[8] and ARGV[9] == '1'
if kept[3] ~= ARGV[5] and not KEYS[8] and not forgotten then
  redis.call('SET', KEYS[4], ARGV[5], 'EX', ARGV[6])
end
local look = '0'
local confirmed = false
if KEYS[8] then
  redis.call('DEL', KEYS[5])
  confirmed = redis.call('GET', KEYS[8])
elseif not kept[4] and redis.call('SET', KEYS[6], '1', 'NX', 'EX', ARGV[7]) then
  look = '1'
end
local seen = '0'
if kept[3] == ARGV[5] then seen = '1' end
if forgotten then seen = 'forgotten' end
return {'fresh', tries, kept[1] or '', kept[2] or '', seen, look, confirmed or '', kept[5] or ''}
`)

/**
 * Claims the event, reads session, draft and seen-mark, takes both limits: one round trip, and one to
 * Postgres in the minute after Redis came back to this instance.
 */
export async function enter(world: World, entrance: Entrance): Promise<Entry> {
  const { owner } = entrance
  const allowance = entrance.limited
    ? world.limiter.take(entrance.user)
    : Promise.resolve({ ok: true } as const)
  try {
    const [answer, allowed] = await Promise.all([enterRedis(world, entrance), allowance])
    const claim = answer.claim === 'fresh' ? await claimBoth(world, entrance) : answer.claim
    return { ...answer, claim, owner, allowance: allowed }
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    degrade('redis')
    noteRedisAway(world)
    return { ...(await enterDb(world, entrance)), blind: true, owner, allowance: await allowance }
  }
}

type Answer = Omit<Entry, 'owner' | 'allowance'>

async function enterRedis(world: World, entrance: Entrance): Promise<Answer> {
  const { keys } = world.redis
  const answer = await world.redis.run(
    ENTER,
    [
      keys.claim(entrance.event),
      keys.session(entrance.user),
      keys.draft(entrance.user),
      keys.seen(entrance.user),
      keys.idle(),
      keys.look(),
      keys.left(entrance.user),
      ...(entrance.confirms === null ? [] : [keys.confirm(entrance.user, entrance.confirms)]),
    ],
    [
      entrance.owner,
      LEASE_SECONDS * SECOND_MS,
      entrance.stages,
      entrance.tap ? TTL.tapClaim : TTL.claim,
      entrance.face,
      TTL.seen,
      TTL.look,
      FORGOTTEN,
      entrance.tap ? '1' : '',
      entrance.leavesAt?.getTime() ?? '',
      TTL.draft,
    ],
  )
  assert(Array.isArray(answer), 'the entry script answers a list')
  const [claim, tries, session, draft, seen, look, confirmed, left] = answer.map(String)
  return {
    claim: claim === 'finished' || claim === 'busy' ? claim : 'fresh',
    tries: Number(tries),
    session: session || null,
    draft: draft || null,
    left: left ? Number(left) : null,
    confirmed: confirmed || null,
    seen: seen !== '0',
    ...(seen === 'forgotten' && { forgotten: true as const }),
    look: look === '1',
    finished:
      entrance.stages === 'one' ||
      (entrance.stages === 'two-with-draft' && !answers(left ? '' : draft, session)),
  }
}

/** True when words may be an answer; the same look as in the script. */
function answers(draft: string | undefined, session: string | undefined): boolean {
  return Boolean(draft) || session?.includes('"asking"') === true
}

const AWAY = {
  session: null,
  draft: null,
  left: null,
  confirmed: null,
  seen: true,
  look: false,
  finished: true,
} as const

function claimRow(world: World, entrance: Entrance, finished: boolean): Promise<Claim> {
  const at = world.clock.now()
  return claimInDb(world.db, {
    key: world.redis.keys.claim(entrance.event),
    owner: entrance.owner,
    finished,
    leaseUntil: addSeconds(at, LEASE_SECONDS),
    expiresAt: addSeconds(at, entrance.tap ? TTL.tapClaim : TTL.claim),
    at,
  })
}

/** Just after Redis came back a copy of this event may be at work on a claim that only Postgres knows. */
async function claimBoth(world: World, entrance: Entrance): Promise<Entry['claim']> {
  if (!wasRedisAway(world, LEASE_SECONDS)) return 'fresh'
  try {
    const { state } = await claimRow(world, entrance, false)
    if (state !== 'fresh') await giveBack(world, { ...entrance, untried: true })
    return state
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return 'fresh'
  }
}

/**
 * While Redis is away the claim and the draft live in Postgres; with both away menus still open, unclaimed.
 */
async function enterDb(world: World, entrance: Entrance): Promise<Answer> {
  const at = world.clock.now()
  const { keys } = world.redis
  const { user, confirms } = entrance
  const finished = entrance.stages === 'one'
  try {
    const claim = await claimRow(world, entrance, finished)
    if (claim.state !== 'fresh') return { claim: claim.state, tries: claim.tries, ...AWAY }
    const [session = null, draft = null, confirmed = null] = await kept(world.db, {
      keys: [
        keys.session(user),
        keys.draft(user),
        ...(confirms === null ? [] : [keys.confirm(user, confirms)]),
      ],
      at,
    })
    return {
      claim: 'fresh',
      tries: claim.tries,
      session,
      draft,
      left: null,
      confirmed,
      seen: false,
      look: false,
      finished,
    }
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return { claim: 'fresh', tries: 1, ...AWAY }
  }
}
