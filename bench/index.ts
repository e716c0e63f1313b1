import { parseArgs } from 'node:util'
import { measureCalls } from './calls.js'
import { measureCatalogue } from './catalogue.js'
import { measureLedger } from './ledger.js'
import { openBackends } from './open-backends.js'
import { type Section, tablesOf, writeNumbers } from './report.js'
import { measureStart } from './start.js'

/**
 * `npm run bench`: measures, prints, and fails when a target is missed; `--write` keeps the numbers in
 * README.md.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
  const sections: Section[] = []
  const add = (section: Section) => {
    sections.push(section)
    console.info(`${tablesOf([section])}\n`)
  }
  add(await measureStart()) // First, while nothing of ours runs beside it.
  add(measureCatalogue())
  const backends = await openBackends()
  try {
    add(await measureCalls(backends))
    add(await measureLedger(backends))
  } finally {
    await backends.stop()
  }
  if (values.write) await writeNumbers(sections)
  if (sections.some(({ rows }) => rows.some((row) => !row.ok))) process.exitCode = 1
}

await main()
