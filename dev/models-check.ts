/**
 * `npm run models:check`: what differs between our catalogue and the list of KIE kept in dev/kie/data; with
 * `--live`, between our catalogue and KIE itself, when KIE_API_KEY is set. Prints what is new, gone or priced
 * differently; exit code 1 when anything is.
 */
import { existsSync } from 'node:fs'
import { catalog } from '../lib/catalog/index.js'
import { models } from './kie/models.js'
import { driftLines, driftOf, idsIn, type Listed, listedRates, numbersIn } from './verify/drift.js'

const TIMEOUT_MS = 15_000
/** KIE allows twenty requests in ten seconds. */
const PAUSE_MS = 550

function kept(): Listed[] {
  const live = models.filter((model) => model.status === 'live')
  return live.map((model) => ({ id: model.id, rates: listedRates(model.pricing) }))
}

async function read(path: string, key: string): Promise<unknown> {
  const root = process.env.KIE_API_ROOT ?? 'https://api.kie.ai'
  const response = await fetch(new URL(path, root), {
    headers: { authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!response.ok) throw new Error(`KIE answered ${response.status} to ${path}`)
  const body: unknown = await response.json()
  return body !== null && typeof body === 'object' && 'data' in body ? body.data : body
}

async function priceAt(id: string, key: string): Promise<readonly number[] | null> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  try {
    return numbersIn(await read(`/api/v1/models/${id}/price`, key))
  } catch (error) {
    console.info(`no price   ${id}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

async function current(key: string): Promise<Listed[]> {
  const ids = idsIn(await read('/api/v1/models', key))
  if (ids.length === 0) throw new Error('KIE listed no models: the shape of its answer has changed')
  const known = new Set(catalog.cards.flatMap((card) => [card.id, card.kieModel]))
  const listed: Listed[] = []
  for (const id of ids) listed.push({ id, rates: known.has(id) ? await priceAt(id, key) : null })
  return listed
}

async function main(): Promise<void> {
  for (const name of ['.env.local', '.env']) if (existsSync(name)) process.loadEnvFile(name)
  const asked = process.argv.includes('--live')
  const key = process.env.KIE_API_KEY
  if (asked && !key) throw new Error('--live needs KIE_API_KEY')
  const listed = asked && key ? await current(key) : kept()
  // The list of KIE has no dedicated doors (Veo, Suno): our cards of them are compared with the kept list
  // only.
  const cards = asked ? catalog.cards.filter((card) => card.api === 'market') : catalog.cards
  const lines = driftLines(driftOf(cards, listed))
  console.info(lines.length === 0 ? `${cards.length} cards, no difference` : lines.join('\n'))
  process.exitCode = lines.length === 0 ? 0 : 1
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
