import { sql } from 'drizzle-orm'
import type { Stage } from './stage.js'

const TABLES = [
  'users',
  'balances',
  'transfers',
  'payments',
  'generations',
  'events',
  'claims',
  'parked_updates',
]

/** Everything that is stored: a digest of each table, and the Redis keys of this stage. */
export async function snapshot(set: Stage): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {}
  for (const table of TABLES) {
    const [row] = await set.rows(
      sql`select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as digest
          from ${sql.identifier(table)} t`,
    )
    tables[table] = row
  }
  const keys = await set.world.redis.client.keys(`${prefixOf(set)}*`)
  // How often somebody asks is counted for a few seconds, of refused updates too.
  return { ...tables, redis: keys.filter((key) => !key.includes(':limit:')).toSorted() }
}

/** What stands before every Redis key of this stage. */
export function prefixOf(set: Stage): string {
  return set.world.redis.keys.idle().replace(/idle$/, '')
}
