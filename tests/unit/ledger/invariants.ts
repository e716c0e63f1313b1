import { readFileSync } from 'node:fs'
import type { Books } from './books.js'

const FILE = new URL('../../../docs/monitoring.sql', import.meta.url)

export interface Query {
  title: string
  text: string
}

/** The monitoring queries as shipped, each under the words of the comment above it. */
export function shippedQueries(): Query[] {
  return readFileSync(FILE, 'utf8')
    .split(';\n')
    .map((part) => part.trim())
    .filter((part) => /^(select|with)/m.test(part))
    .map((text) => ({ title: /^-- (.*)$/m.exec(text.split('\n\n').at(-1) ?? '')?.[1] ?? '', text }))
}

/** The shipped queries that find broken promises about money, and what they find. */
export async function brokenPromises(books: Books): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const { title, text } of shippedQueries()) {
    if (!title.startsWith('must be empty') || title.includes('deadline')) continue
    const rows = await books.query(text)
    if (rows.length > 0) found[title] = rows
  }
  return found
}
