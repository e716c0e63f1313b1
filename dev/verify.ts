/** Prints the catalogue and checks every promise about it; exit code 1 names the place of each fault. */
import { ConfigError, readModelCredits } from '../lib/config.js'
import { useModelCredits } from './model-credits.js'
import { checks } from './verify/checks.js'
import { readSubject } from './verify/subject.js'
import { table } from './verify/table.js'

try {
  useModelCredits(readModelCredits(process.env))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
const subject = await readSubject()
process.stdout.write(`${table(subject)}\n\n`)

let found = 0
for (const check of checks) {
  const faults = check.faults(subject)
  found += faults.length
  process.stdout.write(`${faults.length === 0 ? 'ok   ' : 'FAULT'} ${check.name}\n`)
  for (const fault of faults) process.stdout.write(`      ${fault.place}: ${fault.problem}\n`)
}
process.stdout.write(found === 0 ? '\nEverything holds.\n' : `\n${found} faults.\n`)
process.exitCode = found === 0 ? 0 : 1
