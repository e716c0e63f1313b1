/**
 * `npm run models:check`: what differs between our catalogue and the list of KIE kept in dev/kie/data; with
 * `--live`, between our catalogue and KIE itself, when KIE_API_KEY is set; and, when DATABASE_URL is set, for
 * which models KIE charged something else than their prices were made of. Prints what is new, gone or priced
 * differently; exit code 1 when anything is, 2 when it could not be found out.
 */
import { existsSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { catalog } from '../lib/catalog/index.js'
import { connectDb, integer, text } from '../lib/db/index.js'
import { models } from './kie/models.js'
import {
  type Charged,
  chargedLines,
  driftLines,
  driftOf,
  type Listed,
  listedIn,
  listedRates,
} from './verify/drift.js'

const TIMEOUT_MS = 15_000
/** What the address of a database has to be. */
const ADDRESS =
  'DATABASE_URL is asked over HTTP, as Neon answers it: a Postgres without that door needs a proxy that has it, ' +
  'named in NEON_FETCH_ENDPOINT. Without DATABASE_URL only the lists are compared.'
const WEEK_MS = 7 * 86_400_000

function kept(): Listed[] {
  const live = models.filter((model) => model.status === 'live')
  return live.map((model) => ({ id: model.id, rates: listedRates(model.pricing) }))
}

/** The list of KIE as it is now, prices in words, in one request. */
async function current(key: string): Promise<Listed[]> {
  const root = process.env.KIE_API_ROOT ?? 'https://api.kie.ai'
  const response = await fetch(new URL('/api/v1/models', root), {
    headers: { authorization: `Bearer ${key}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const body: unknown = response.ok ? await response.json() : null
  const listed = listedIn(body)
  if (listed === null) throw new Error(`KIE did not give its list: HTTP ${response.status}, ${said(body)}`)
  return listed
}

function said(body: unknown): string {
  const words =
    typeof body === 'object' && body !== null && 'msg' in body ? body.msg : 'no list in the answer'
  return String(words)
}

/** What KIE charged in the last week against what the prices were made of, where the two differ. */
async function charged(url: string): Promise<Charged[]> {
  const fetchEndpoint = process.env.NEON_FETCH_ENDPOINT
  const db = connectDb({ url, timeoutMs: TIMEOUT_MS, ...(fetchEndpoint ? { fetchEndpoint } : {}) })
  const since = new Date(Date.now() - WEEK_MS).toISOString()
  const rows = await db
    .rows(sql`select * from price_drift_v1(p_since => ${since})`)
    .catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${ADDRESS}`)
    })
  return rows.map((row) => ({
    model: text(row.model),
    runs: integer(row.runs),
    dearer: integer(row.dearer),
    cheaper: integer(row.cheaper),
    quoted: Number(row.quoted),
    charged: Number(row.charged),
  }))
}

async function main(): Promise<void> {
  for (const name of ['.env.local', '.env']) if (existsSync(name)) process.loadEnvFile(name)
  const asked = process.argv.includes('--live')
  const { KIE_API_KEY: key, DATABASE_URL: database } = process.env
  if (asked && !key) throw new Error('--live asks KIE for its list and needs KIE_API_KEY')
  const listed = asked && key ? await current(key) : kept()
  // The list of KIE has no dedicated doors (Veo, Suno): our cards of them are compared with the kept list only.
  const cards = asked ? catalog.cards.filter((card) => card.api === 'market') : catalog.cards
  const lines = [
    ...driftLines(driftOf(cards, listed)),
    ...(database ? chargedLines(await charged(database)) : []),
  ]
  console.info(lines.length === 0 ? `${cards.length} cards, no difference` : lines.join('\n'))
  process.exitCode = lines.length === 0 ? 0 : 1
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
