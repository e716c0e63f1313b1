import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

/** One measured line. */
export interface Row {
  what: string
  measured: string
  target: string
  ok: boolean
}

export interface Section {
  title: string
  rows: Row[]
  /** What is worth knowing and has no target. */
  notes?: string[]
}

const README = fileURLToPath(new URL('README.md', import.meta.url))
const BEGIN = '<!-- numbers: written by npm run bench -- --write -->'
const END = '<!-- end of numbers -->'

/** A ratio as a row; `atLeast` or `atMost` says which side of the target is good. */
export function ratioRow(what: string, ratio: number, target: { atLeast: number } | { atMost: number }): Row {
  const least = 'atLeast' in target
  return {
    what,
    measured: ratio.toFixed(2),
    target: least ? `≥ ${target.atLeast.toFixed(2)}` : `≤ ${target.atMost.toFixed(2)}`,
    ok: least ? ratio >= target.atLeast : ratio <= target.atMost,
  }
}

/** The sections as Markdown tables, which a terminal shows well enough. */
export function tablesOf(sections: readonly Section[]): string {
  return sections.map(tableOf).join('\n\n')
}

function tableOf({ title, rows, notes = [] }: Section): string {
  const cells = [
    [title, 'measured', 'target', ''],
    ...rows.map((row) => [row.what, row.measured, row.target, row.ok ? 'ok' : 'MISSED']),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...cells.map((line) => line[column]?.length ?? 0)))
  const lines = cells.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  )
  lines.splice(1, 0, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`)
  return [lines.join('\n'), ...notes].join('\n\n')
}

/** Replaces the numbers of bench/README.md by these. */
export async function writeNumbers(sections: readonly Section[]): Promise<void> {
  const text = await readFile(README, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error('bench/README.md has lost its marks')
  const where = `Node ${process.versions.node}, ${cpus().length} cores, ${new Date().toISOString().slice(0, 10)}.`
  await writeFile(README, `${before}${BEGIN}\n\n${where}\n\n${tablesOf(sections)}\n\n${END}${after}`)
}
