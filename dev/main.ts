import { existsSync } from 'node:fs'
import { Mistake } from './backends/mistake.js'
import { readPlan } from './environment.js'
import { startLocalWorld } from './local-world.js'
import { stopOnSignals } from './stop-on-signals.js'

/** `npm run dev`: the whole bot on this machine, in one process. Everything it starts ends with it. */
async function main(): Promise<void> {
  for (const name of ['.env.local', '.env']) if (existsSync(name)) process.loadEnvFile(name)
  const plan = readPlan(process.env)
  const world = startLocalWorld(plan, process.env)
  stopOnSignals(async () => (await world).stop())
  const { summary } = await world
  console.info(summary)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Mistake ? error.message : error)
  process.exit(1)
}
