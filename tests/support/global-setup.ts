import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startBackends } from '../../dev/backends/index.js'
import { migrate } from '../../dev/backends/migrate.js'
import { greetAll } from './new-people.js'

declare module 'vitest' {
  interface ProvidedContext {
    backends: { templateUrl: string; neonFetchEndpoint: string; upstashUrl: string; upstashToken: string }
  }
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
