import { sql } from 'drizzle-orm'
import { note } from '../kernel/index.js'
import { bearerMatches } from '../seal/index.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'
import { observe } from './observe.js'

/**
 * Shallow: this function runs and is configured, no I/O. Deep (`?deep=1` with the cron secret): each
 * dependency by name.
 */
export function reportHealth(world: World, request: Request): Promise<Response> {
  return observe(world, { event: 'health', headers: request.headers }, async () => {
    const build = world.config.build ?? 'local'
    if (!new URL(request.url).searchParams.has('deep')) return answer.ok({ ok: true, build })
    if (!bearerMatches(request.headers, world.config.cronSecrets)) return answer.unauthorized()
    const [db, redis, telegram, kie] = await Promise.all([
      well(() => world.db.one(sql`select 1 as ok`)),
      well(() => world.redis.ping()),
      well(() => world.telegram.call('getMe', {})),
      well(() => world.kie.credit()),
    ])
    const dependencies = { db, redis, telegram, kie }
    const ok = Object.values(dependencies).every((state) => state === 'ok')
    note('well', ok)
    return ok ? answer.ok({ ok, build, dependencies }) : unwell({ ok, build, dependencies })
  })
}

async function well(ask: () => Promise<unknown>): Promise<'ok' | 'away'> {
  try {
    await ask()
    return 'ok'
  } catch {
    return 'away' // Whatever is wrong with it, it cannot be used; its own log lines say more.
  }
}

function unwell(body: object): Response {
  return new Response(JSON.stringify(body), { status: 503, headers: { 'content-type': 'application/json' } })
}
