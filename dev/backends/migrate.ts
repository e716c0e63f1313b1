import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { Client } from 'pg'

const FOLDER = fileURLToPath(new URL('../../drizzle', import.meta.url))
const LOCK = 7_418_024_611 // Any number that is only ours: two starts at once migrate one after the other.

/** Brings the database up to the newest migration, all or nothing. A repeat changes nothing. */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined) // The query below rejects with the same words.
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await applyMigrations(drizzle(client), { migrationsFolder: FOLDER })
  } finally {
    await client.end() // Gives the lock back, too.
  }
}
