import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { captureRequest, holdRequest } from '../../../bench/ledger-work.js'
import { startFakeKie } from '../../../dev/kie/index.js'
import { models } from '../../../dev/kie/models.js'
import { driftLines, driftOf, listedIn, listedRates } from '../../../dev/verify/drift.js'
import { catalog } from '../../../lib/catalog/index.js'
import { connectDb } from '../../../lib/db/index.js'
import { capture, gift, hold } from '../../../lib/ledger/index.js'
import { freshDatabase } from '../../support/database.js'
import { madeUp } from './made-up.js'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

const card = madeUp({ price: { unit: 'run', by: ['size'], table: { S: 3, L: 4.5 }, asOf: '2026-10-06' } })

/** Models of ours that the kept list does not know: files that somebody has added since. */
const addedSince = catalog.cards
  .filter(({ id }) => !models.some((model) => model.id === id))
  .map(({ id }) => id)

test('our catalogue holds all models of the kept list, and beside them only what was added since', () => {
  const listed = models.filter((model) => model.status === 'live')
  const drift = driftOf(
    catalog.cards,
    listed.map((model) => ({ id: model.id, rates: listedRates(model.pricing) })),
  )
  expect(drift.added).toEqual([])
  expect(drift.gone).toEqual(addedSince)
})

test('what is new, gone or priced differently is named', () => {
  const listed = [
    { id: 'acme/painter', rates: [3, 5] },
    { id: 'acme/sculptor', rates: null },
  ]
  const old = madeUp({ id: 'acme/old', kieModel: 'acme/old' })
  const retired = madeUp({ id: 'acme/gone', kieModel: 'acme/gone', status: 'retired', successor: null })
  expect(driftLines(driftOf([card, old, retired], listed))).toEqual([
    'new       acme/sculptor',
    'gone      acme/old',
    'price     acme/painter: ours 3, 4.5; listed 3, 5',
  ])
  expect(driftLines(driftOf([card], [{ id: 'acme/painter', rates: [4.5, 3, 99] }]))).toEqual([])
  expect(driftLines(driftOf([card], [{ id: 'acme/painter', rates: null }]))).toEqual([])
})

test('a rate that is charged by the second may stand in the table by the clip', () => {
  const byClip = madeUp({
    price: { unit: 'run', by: ['duration'], table: { '6': 14.4, '10': 24 }, asOf: '2026-10-06' },
  })
  expect(driftLines(driftOf([byClip], [{ id: 'acme/painter', rates: [2.4] }]))).toEqual([])
  expect(driftLines(driftOf([byClip], [{ id: 'acme/painter', rates: [2.5] }]))).toHaveLength(1)
})

test('the list of KIE is read in its own frame: what makes something, with the credits in its words', () => {
  const words = 'Input 1,260 credits / 1M tokens (≈ $0.70), 720p: 4.5 credits/s ($0.0225/s)'
  const answer = {
    code: 200,
    msg: 'success',
    data: {
      total: 3,
      models: [
        { model: 'acme/painter', taskType: ['Text to Image'], pricingDesc: words },
        { model: 'acme/mute', taskType: ['Text to Image'], pricingDesc: null },
        { model: 'acme/chatty', taskType: ['Chat'], pricingDesc: '1 credit' },
      ],
    },
  }
  expect(listedIn(answer)).toEqual([
    { id: 'acme/painter', rates: [1_260, 1, 720, 4.5] },
    { id: 'acme/mute', rates: null },
  ])
  for (const other of [null, {}, { data: { models: [] } }, { code: 401, msg: 'no' }]) {
    expect(listedIn(other)).toBeNull()
  }
})

/** Runs the program as an operator does; what it printed, and its exit code. */
async function modelsCheck(env: Record<string, string>, ...options: string[]) {
  const { PATH = '', HOME = '' } = process.env
  const args = ['--conditions=source', '--import', 'tsx', 'dev/models-check.ts', ...options]
  const done = await promisify(execFile)(process.execPath, args, {
    cwd: ROOT,
    env: { PATH, HOME, KIE_API_KEY: '', DATABASE_URL: '', ...env }, // Not those of somebody's .env.
  }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      said: error.stdout + error.stderr,
    }),
  )
  return { ...done, lines: done.said.trim().split('\n') }
}

describe('npm run models:check -- --live', () => {
  test('without a key says so in one line', async () => {
    expect(await modelsCheck({}, '--live')).toMatchObject({
      code: 2,
      lines: ['--live asks KIE for its list and needs KIE_API_KEY'],
    })
  })

  test('finds no difference to KIE as we know it, and names what is new, gone and priced otherwise', async () => {
    const kie = await startFakeKie({ pace: 'manual' })
    onTestFinished(() => kie.stop())
    const env = { KIE_API_ROOT: kie.root, KIE_API_KEY: kie.apiKey }
    expect(await modelsCheck(env, '--live')).toMatchObject({
      code: addedSince.length === 0 ? 0 : 1,
      lines:
        addedSince.length === 0
          ? [expect.stringMatching(/^\d+ cards, no difference$/)]
          : addedSince.map((id) => `gone      ${id}`),
    })
    expect(kie.calls.map(({ request }) => request.path)).toEqual(['/api/v1/models'])

    const zImage = kie.list.find(({ model }) => model === 'z-image')
    if (!zImage) throw new Error('KIE lists no z-image')
    zImage.pricingDesc = 'Just 0.9 credits ($0.0045) per image.'
    kie.list = kie.list.filter(({ model }) => model !== 'nano-banana-pro')
    kie.list.push({ ...zImage, model: 'z-image-2' })
    expect(await modelsCheck(env, '--live')).toMatchObject({
      code: 1,
      lines: [
        'new       z-image-2',
        ...['nano-banana-pro', ...addedSince].map((id) => `gone      ${id}`),
        'price     z-image: ours 0.8; listed 0.9',
      ],
    })
  })

  test('says what KIE said instead of a list', async () => {
    const kie = await startFakeKie({ pace: 'manual' })
    onTestFinished(() => kie.stop())
    const refused = await modelsCheck({ KIE_API_ROOT: kie.root, KIE_API_KEY: 'old' }, '--live')
    expect(refused).toMatchObject({
      code: 2,
      lines: ['KIE did not give its list: HTTP 200, You do not have access permissions'],
    })
  })
})

test('what KIE charged against our prices is printed where there is a database', async () => {
  const { databaseUrl, neonFetchEndpoint } = await freshDatabase()
  const database = { DATABASE_URL: databaseUrl, NEON_FETCH_ENDPOINT: neonFetchEndpoint }
  const db = connectDb({ url: databaseUrl, fetchEndpoint: neonFetchEndpoint, timeoutMs: 20_000 })
  const at = new Date()
  await gift(db, { key: 'gift:1', userId: 1, amount: 10_000, at })
  const before = await modelsCheck(database)
  for (const credits of [800, 950]) {
    const request = { ...holdRequest(randomUUID(), 1), at, deadlineAt: at, leaseUntil: at }
    await hold(db, request)
    await capture(db, { ...captureRequest(request.generationId), creditsMilli: credits, at })
  }
  const after = await modelsCheck(database)
  expect(after.code).toBe(1)
  expect(after.lines.filter((line) => !before.lines.includes(line))).toEqual([
    'charged   z-image: of 2 runs this week 1 cost more and 0 less than their price was made of; 1.75 credits for 1.6',
  ])
})
