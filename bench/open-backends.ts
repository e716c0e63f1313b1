import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Backends, startBackends } from '../dev/backends/index.js'
import { migrate } from '../dev/backends/migrate.js'
import { greetAll } from '../tests/support/new-people.js'

/**
 * A migrated Postgres whose people have all been here before, a Redis and their shims, as in `npm run dev`; gone without a trace after
 * `stop`.
 */
export async function openBackends(): Promise<Backends> {
  const dataDir = await mkdtemp(join(tmpdir(), 'atelier-bench-'))
  const backends = await startBackends({ dataDir })
  await migrate(backends.databaseUrl)
  await greetAll(backends.databaseUrl)
  return {
    ...backends,
    stop: async () => {
      await backends.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
