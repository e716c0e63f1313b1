import { readdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const FOLDER = new URL('../../models/', import.meta.url)

/** The files of all model cards, as `vendor/model` without the ending, in one order on every machine. */
export async function listCards(folder = FOLDER): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const vendors = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const found = await Promise.all(
    vendors.map(async (vendor) => {
      const files = await readdir(new URL(`${vendor}/`, folder))
      return files.filter((file) => file.endsWith('.ts')).map((file) => `${vendor}/${file.slice(0, -3)}`)
    }),
  )
  return found.flat().toSorted((a, b) => (a < b ? -1 : 1))
}

function name(index: number): string {
  return `card${index + 1}`
}

function source(cards: readonly string[]): string {
  return [
    '// Made by `npm run generate` from the files beside it: to add a model, add its file.',
    "import type { ModelCard } from '../lib/catalog/card.js'",
    ...cards.map((card, index) => `import { card as ${name(index)} } from './${card}.js'`),
    '',
    '/** Every card. What ships opens them, packed, at the first call (dev/build.mjs). */',
    'export const allCards = (): readonly ModelCard[] => [',
    ...cards.map((_, index) => `  ${name(index)},`),
    ']',
    '',
  ].join('\n')
}

/** Writes models/index.ts, the list of all cards. The same files always give the same text. */
export async function generateModels(folder = FOLDER): Promise<void> {
  await writeFile(fileURLToPath(new URL('index.ts', folder)), source(await listCards(folder)))
}
