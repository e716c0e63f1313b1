import { connectDb } from '../lib/db/index.js'
import { interactive } from './interactive.js'
import { operationsPerSecond, richPeople, throughLedger } from './ledger-work.js'
import { throughRawNeon } from './raw-neon.js'
import { ratioRow, type Section } from './report.js'
import { slowRoad } from './slow-road.js'
import { interleaved } from './statistics.js'

const LAYER_AT_LEAST = 0.85
const INTERACTIVE_AT_LEAST = 4
const DELAY_MS = 2
const WORKERS = 8
const TIMEOUT_MS = 10_000

interface Place {
  databaseUrl: string
  neonFetchEndpoint: string
}

/**
 * What our layer costs over the bare driver, and what one statement gains over a transaction that travels.
 */
export async function measureLedger(place: Place): Promise<Section> {
  const layer = await layerRatio(place)
  const hot = await interactiveRatio(place)
  return {
    title: 'Ledger, operations per second',
    rows: [
      ratioRow('lib/ledger ÷ the same SQL by the bare driver, same shim', layer, {
        atLeast: LAYER_AT_LEAST,
      }),
      ratioRow(`one statement ÷ BEGIN…COMMIT, one hot balance, ${DELAY_MS} ms a round trip`, hot, {
        atLeast: INTERACTIVE_AT_LEAST,
      }),
    ],
    notes: [`An operation is a hold or a capture; ${WORKERS} workers at once.`],
  }
}

async function layerRatio({ databaseUrl: url, neonFetchEndpoint: endpoint }: Place): Promise<number> {
  const db = connectDb({ url, fetchEndpoint: endpoint, timeoutMs: TIMEOUT_MS })
  const people = await richPeople(db, WORKERS)
  const [userId = 0] = people
  const ours = throughLedger(db)
  const theirs = await throughRawNeon(db, { url, endpoint, userId })
  const slice = { people, pairs: 4 }
  const warm = { people, pairs: 30 } // Connections open, plans cached, code compiled.
  await operationsPerSecond(ours, warm)
  await operationsPerSecond(theirs, warm)
  return interleaved(61, {
    ours: () => operationsPerSecond(ours, slice),
    theirs: () => operationsPerSecond(theirs, slice),
  })
}

async function interactiveRatio({ databaseUrl, neonFetchEndpoint }: Place): Promise<number> {
  const toShim = await slowRoad(Number(new URL(neonFetchEndpoint).port), DELAY_MS)
  const toPostgres = await slowRoad(Number(new URL(databaseUrl).port), DELAY_MS)
  const db = connectDb({
    url: databaseUrl,
    fetchEndpoint: `http://127.0.0.1:${toShim.port}/sql`,
    timeoutMs: TIMEOUT_MS,
  })
  const slowUrl = new URL(databaseUrl)
  slowUrl.port = String(toPostgres.port)
  const theirs = interactive(slowUrl.href, WORKERS)
  try {
    const [hot = 0] = await richPeople(db, 1)
    const people = Array.from({ length: WORKERS }, () => hot)
    const ours = throughLedger(db)
    await operationsPerSecond(ours, { people, pairs: 10 })
    await operationsPerSecond(theirs, { people, pairs: 2 })
    return await interleaved(5, {
      ours: () => operationsPerSecond(ours, { people, pairs: 10 }),
      theirs: () => operationsPerSecond(theirs, { people, pairs: 2 }),
    })
  } finally {
    await theirs.stop()
    await Promise.all([toShim.stop(), toPostgres.stop()])
  }
}
