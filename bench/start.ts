import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type Bundles, buildBundles } from './bundles.js'
import { ratioRow, type Section } from './report.js'
import { median } from './statistics.js'

const SIZE_AT_MOST = 2
const IMPORT_AT_MOST = 1.6
const ROUNDS = 21
const KIB = 1024

const run = promisify(execFile)

interface Cost {
  cpuMs: number
  wallMs: number
}

/** Imports one file and says what that alone cost; starting Node itself is not in it. */
const IMPORTER = `
const usage = process.cpuUsage()
const started = performance.now()
await import(process.argv[1])
const wallMs = performance.now() - started
const { user, system } = process.cpuUsage(usage)
process.stdout.write(JSON.stringify({ cpuMs: (user + system) / 1000, wallMs }), () => process.exit(0))
`

/** How large the telegram function is and what a cold start pays to load it, beside a bare echo bot. */
export async function measureStart(): Promise<Section> {
  const bundles = await buildBundles()
  try {
    const { ours, echo } = await importCosts(bundles)
    const wall = median(ours.map(({ wallMs }) => wallMs)) / median(echo.map(({ wallMs }) => wallMs))
    const cpu = median(ours.map(({ cpuMs }) => cpuMs)) / median(echo.map(({ cpuMs }) => cpuMs))
    const [oursKib, echoKib] = [bundles.oursBytes, bundles.echoBytes].map((bytes) => Math.round(bytes / KIB))
    return {
      title: 'Telegram function ÷ bare telegraf echo, both bundled',
      rows: [
        ratioRow('size', bundles.oursBytes / bundles.echoBytes, { atMost: SIZE_AT_MOST }),
        ratioRow('import, CPU time in a fresh process', cpu, { atMost: IMPORT_AT_MOST }),
      ],
      notes: [
        `${oursKib} KiB and ${echoKib} KiB. Medians of ${ROUNDS} imports each, by turns; by the clock on the wall ${wall.toFixed(2)}.`,
      ],
    }
  } finally {
    await bundles.remove()
  }
}

async function importCosts({ ours, echo }: Bundles): Promise<{ ours: Cost[]; echo: Cost[] }> {
  const costs: { ours: Cost[]; echo: Cost[] } = { ours: [], echo: [] }
  await importCost(ours) // The first reads fill the disk cache.
  await importCost(echo)
  for (let round = 0; round < ROUNDS; round += 1) {
    costs.ours.push(await importCost(ours))
    costs.echo.push(await importCost(echo))
  }
  return costs
}

async function importCost(file: string): Promise<Cost> {
  const args = ['--input-type=module', '-e', IMPORTER, pathToFileURL(file).href]
  // Away from the repository and its options: no loader, no condition `source`, no compile cache.
  const { stdout } = await run(process.execPath, args, { cwd: tmpdir(), env: { PATH: process.env.PATH } })
  return JSON.parse(stdout) as Cost
}
