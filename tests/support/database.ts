import { randomUUID } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'
import { inject } from 'vitest'

export interface WorkerDatabase {
  databaseUrl: string
  neonFetchEndpoint: string
  upstashUrl: string
  upstashToken: string
  /** Goes in front of every Redis key of this worker. */
  redisPrefix: string
}

let made: Promise<WorkerDatabase> | undefined

/**
 * The database of this worker, copied from the migrated template at the first call; later calls give the
 * same.
 */
export function workerDatabase(): Promise<WorkerDatabase> {
  made ??= freshDatabase()
  return made
}

/** A database of one test's own, for tests that count rows or run the cron over everything there is. */
export async function freshDatabase(): Promise<WorkerDatabase> {
  const { templateUrl, neonFetchEndpoint, upstashUrl, upstashToken } = inject('backends')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = new URL(templateUrl).pathname.slice(1)
  // Connected to `postgres`, because a template with guests cannot be copied.
  const client = new Client({ connectionString: beside(templateUrl, 'postgres') })
  await client.connect()
  await client.query(`create database ${name} template ${escapeIdentifier(template)}`)
  await client.end()
  return {
    databaseUrl: beside(templateUrl, name),
    neonFetchEndpoint,
    upstashUrl,
    upstashToken,
    redisPrefix: name,
  }
}

function beside(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
