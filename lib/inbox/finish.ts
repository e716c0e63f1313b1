import { addSeconds, degrade, isOutage } from '../kernel/index.js'
import { script, TTL } from '../redis/index.js'
import type { World } from '../world/world.js'
import { finishInDb, keep } from './claim-db.js'
import type { Entry } from './enter.js'

export interface Saving {
  event: string
  user: number
  entry: Entry
  tap: boolean
  /** The new draft as text; absent keeps the old one. */
  draft?: string
  /**
   * The generation whose confirm screen shows this draft: its button works while other drafts come and go.
   */
  confirms?: string
  /** A free generation that began: Redis counts it too, for the time when it has to count alone. */
  began?: { generation: string; day: string; hour: string }
  /**
   * Leaves the open draft as it is, this one lives behind its button only: `always`, or where another one was
   * opened meanwhile.
   */
  aside?: 'always' | 'if-crossed'
  /** The new session as text; absent keeps the old one. */
  session?: string
  /** What of it holds on top of a session that was changed meanwhile, as text; null or absent: nothing. */
  rebase?: (now: string | null) => string | null
  /** How often that was done already. */
  rebased?: number
}

// `stale`: somebody saved another draft or session since we read it (a tap and a message run in parallel).
// Where the session alone is another and ours can be put on top of it, it comes back and nothing is done.
const SAVE = script(`
local draft = redis.call('GET', KEYS[3]) or ''
local crossed = ARGV[4] ~= '' and draft ~= ARGV[5] and draft ~= ARGV[4]
local session = redis.call('GET', KEYS[2]) or ''
local moved = ARGV[3] ~= '' and session ~= ARGV[12] and session ~= ARGV[3]
local stale = crossed and ARGV[9] == ''
if moved and not stale and ARGV[13] == '1' then return {session} end
if moved or stale then
  if redis.call('HGET', KEYS[1], 'owner') == ARGV[1] then
    redis.call('HSET', KEYS[1], 'lease', 0, 'stage', 'leased')
  end
  return 'stale'
end
local opens = ARGV[4] ~= '' and not crossed and ARGV[9] ~= 'always'
if opens then
  redis.call('SET', KEYS[3], ARGV[4], 'EX', ARGV[6])
  redis.call('DEL', KEYS[4])
end
if ARGV[10] ~= '' then
  for key = 5, 6 do
    redis.call('SADD', KEYS[key], ARGV[10])
    redis.call('EXPIRE', KEYS[key], ARGV[11])
  end
elseif KEYS[5] then
  redis.call('SET', KEYS[5], ARGV[4], 'EX', ARGV[8])
end
if ARGV[3] ~= '' then redis.call('SET', KEYS[2], ARGV[3], 'EX', ARGV[7]) end
if redis.call('HGET', KEYS[1], 'owner') == ARGV[1] then
  redis.call('HSET', KEYS[1], 'stage', 'finished')
  redis.call('EXPIRE', KEYS[1], ARGV[2])
end
return 'ok'
`)

/**
 * Saves draft and session and finishes the claim, in one round trip. `stale` saved nothing and freed the
 * claim; `lost` saved nothing because Redis and the database are both away.
 */
export async function finish(world: World, saving: Saving): Promise<'ok' | 'stale' | 'lost'> {
  const { entry } = saving
  let outcome: 'ok' | 'stale' | 'lost'
  try {
    const answer = await saveRedis(world, saving)
    if (Array.isArray(answer)) return rebaseAndFinish(world, saving, String(answer[0]))
    if (answer === 'stale') return 'stale'
    outcome = 'ok'
  } catch (error) {
    if (!isOutage(error, 'redis')) throw error
    degrade('redis')
    outcome = await finishWithDb(world, saving)
  }
  entry.finished = true
  if (saving.session !== undefined) {
    entry.sessionSaved = true
    entry.session = saving.session
  }
  return outcome
}

/** Past so many sessions of others the update is looked at and decided again. */
const MOST_REBASES = 5

/** Once more, on the session that is there now; `stale` where ours does not go with it. */
function rebaseAndFinish(world: World, saving: Saving, now: string): ReturnType<typeof finish> {
  const { rebased = 0 } = saving
  const session = rebased < MOST_REBASES ? (saving.rebase?.(now === '' ? null : now) ?? null) : null
  if (session === null) {
    const { rebase: _, ...strict } = saving
    return finish(world, strict)
  }
  saving.entry.session = now
  return finish(world, { ...saving, session, rebased: rebased + 1 })
}

function saveRedis(world: World, saving: Saving): Promise<unknown> {
  const { keys } = world.redis
  const { entry, user } = saving
  return world.redis.run(
    SAVE,
    [
      keys.claim(saving.event),
      keys.session(user),
      keys.draft(user),
      keys.left(user),
      ...besides(world, saving),
    ],
    [
      entry.owner,
      saving.tap ? TTL.tapClaim : TTL.claim,
      saving.session ?? '',
      saving.draft ?? '',
      entry.draft ?? '',
      TTL.draft,
      TTL.session,
      TTL.confirm,
      saving.aside ?? '',
      saving.began?.generation ?? '',
      TTL.quota,
      entry.session ?? '',
      saving.rebase ? '1' : '',
    ],
  )
}

/** The keys besides that some savings write. */
function besides(world: World, { user, confirms, began }: Saving): string[] {
  const { keys } = world.redis
  if (began) return [keys.quota(user, began.day), keys.quota(user, began.hour)]
  return confirms === undefined ? [] : [keys.confirm(user, confirms)]
}

async function finishWithDb(world: World, saving: Saving): Promise<'ok' | 'lost'> {
  const at = world.clock.now()
  const { keys } = world.redis
  try {
    if (saving.draft !== undefined && saving.aside !== 'always') {
      await keep(world.db, {
        key: keys.draft(saving.user),
        value: saving.draft,
        expiresAt: addSeconds(at, TTL.draft),
      })
    }
    if (saving.draft !== undefined && saving.confirms !== undefined) {
      await keep(world.db, {
        key: keys.confirm(saving.user, saving.confirms),
        value: saving.draft,
        expiresAt: addSeconds(at, TTL.confirm),
      })
    }
    if (saving.session !== undefined) {
      await keep(world.db, {
        key: keys.session(saving.user),
        value: saving.session,
        expiresAt: addSeconds(at, TTL.session),
      })
    }
    await finishInDb(world.db, { key: keys.claim(saving.event), owner: saving.entry.owner, at })
    return 'ok'
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return 'lost'
  }
}
