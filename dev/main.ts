import { existsSync } from 'node:fs'
import { Mistake } from './backends/mistake.js'
import { readPlan } from './environment.js'
import { onOrphaned, stopOnSignals } from './stop-on-signals.js'

/** `npm run dev`: the whole bot on this machine, in one process. Everything it starts ends with it. */
async function main(): Promise<void> {
  for (const name of ['.env.local', '.env']) if (existsSync(name)) process.loadEnvFile(name)
  const plan = readPlan(process.env)
  // Loaded after the plan is read: a mistake in it is said at once.
  const world = import('./local-world.js').then(({ startLocalWorld }) => startLocalWorld(plan, process.env))
  const leave = stopOnSignals(async () => (await world).stop())
  // npm passes a signal to its shell, and the shell dies of it without a word to us.
  if (process.env.npm_lifecycle_event !== undefined) onOrphaned(leave)
  const { summary } = await world
  console.info(summary)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Mistake ? error.message : error)
  process.exit(1)
}
