import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startBackends } from '../../dev/backends/index.js'
import { migrate } from '../../dev/backends/migrate.js'
import { FIRST_NEW_ID } from './new-people.js'

declare module 'vitest' {
  interface ProvidedContext {
    backends: { templateUrl: string; neonFetchEndpoint: string; upstashUrl: string; upstashToken: string }
  }
}

/** The people of the tests have been here before and go their own way; those with the largest ids are new. */
async function greetAll(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`
    create function greet_for_tests() returns trigger language plpgsql as $$
    begin
      if new.id < ${FIRST_NEW_ID} then new.greeted_at := coalesce(new.greeted_at, now()); end if;
      return new;
    end $$;
    create trigger greet_for_tests before insert on users for each row execute function greet_for_tests();`)
  await client.end()
}

/** Starts Postgres and Redis once for all workers, with one migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'atelier-tests-'))
  const backends = await startBackends({ dataDir })
  await migrate(backends.databaseUrl)
  await greetAll(backends.databaseUrl)
  project.provide('backends', {
    templateUrl: backends.databaseUrl,
    neonFetchEndpoint: backends.neonFetchEndpoint,
    upstashUrl: backends.upstashUrl,
    upstashToken: backends.upstashToken,
  })
  return async () => {
    await backends.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
