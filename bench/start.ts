import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type Bundles, buildBundles } from './bundles.js'
import { ratioRow, type Section } from './report.js'
import { median } from './statistics.js'

const CODE = { size: 2.45, load: 1.8 } // With every screen and word; the goods come on top.
const WHOLE = { size: 2.6, load: 1.8 }
const ROUNDS = 21
const KIB = 1024

const run = promisify(execFile)

/** Imports one file and says what that alone cost; starting Node itself is not in it. */
const IMPORTER = `
const usage = process.cpuUsage()
await import(process.argv[1])
const { user, system } = process.cpuUsage(usage)
process.stdout.write(String((user + system) / 1000), () => process.exit(0))
`

/** How large the telegram function is and what a cold start pays to load it, beside a bare echo bot. */
export async function measureStart(): Promise<Section> {
  const bundles = await buildBundles()
  try {
    const cpu = await importCosts(bundles)
    const { code, whole, echo } = bundles
    const kib = [code, whole, echo].map(({ bytes }) => Math.round(bytes / KIB))
    return {
      title: 'Telegram function ÷ bare telegraf echo, both bundled',
      rows: [
        ratioRow('size of the code', code.bytes / echo.bytes, { atMost: CODE.size }),
        ratioRow('import of the code, CPU time in a fresh process', cpu.code / cpu.echo, {
          atMost: CODE.load,
        }),
        ratioRow('size with the whole catalogue', whole.bytes / echo.bytes, { atMost: WHOLE.size }),
        ratioRow('import with the whole catalogue', cpu.whole / cpu.echo, { atMost: WHOLE.load }),
      ],
      notes: [`${kib.join(', ')} KiB: code, whole, echo. Medians of ${ROUNDS} imports each, by turns.`],
    }
  } finally {
    await bundles.remove()
  }
}

type Kind = 'code' | 'whole' | 'echo'
const KINDS: readonly Kind[] = ['code', 'whole', 'echo']

/** CPU time of one import of each, in milliseconds, by turns. */
async function importCosts(bundles: Bundles): Promise<Record<Kind, number>> {
  const costs: Record<Kind, number[]> = { code: [], whole: [], echo: [] }
  for (const kind of KINDS) await importCost(bundles[kind].file) // The first reads fill the disk cache.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const kind of KINDS) costs[kind].push(await importCost(bundles[kind].file))
  return { code: median(costs.code), whole: median(costs.whole), echo: median(costs.echo) }
}

async function importCost(file: string): Promise<number> {
  const args = ['--input-type=module', '-e', IMPORTER, pathToFileURL(file).href]
  // Away from the repository and its options: no loader, no condition `source`, no compile cache.
  const { stdout } = await run(process.execPath, args, { cwd: tmpdir(), env: { PATH: process.env.PATH } })
  return Number(stdout)
}
