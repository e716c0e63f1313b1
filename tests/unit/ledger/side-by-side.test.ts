import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { AT, later, openBooks } from './books.js'
import { brokenPromises } from './invariants.js'

// During a deploy, and after a rollback, older code runs on the same database: it calls the functions of its
// own version. Any version of a step may follow any version of the one before.
const books = openBooks()
const FUNDS = 1_000
const STEPS = ['ledger_hold', 'generation_submitted', 'ledger_capture', 'ledger_release'] as const

interface Version {
  name: string
  takes: string[]
}
const versions = new Map<string, Version[]>()

beforeAll(async () => {
  const rows = await books.query<{ name: string; takes: string[]; modes: string[] | null }>(
    `select proname as name, coalesce(proargnames, '{}') as takes, proargmodes::text[] as modes from pg_proc
     where proname ~ '_v[0-9]+$' order by proname`,
  )
  for (const { name, takes, modes } of rows) {
    const step = name.replace(/_v\d+$/, '')
    const given = takes.filter((_, index) => modes === null || modes[index] === 'i')
    versions.set(step, [...(versions.get(step) ?? []), { name, takes: given }])
  }
})

/** One version of a step, by any number. */
function versionOf(step: string, pick: number): Version {
  const all = versions.get(step) ?? []
  const found = all[pick % all.length]
  if (!found) throw new Error(`no function ${step}_v…`)
  return found
}

/** Calls a version with what it takes of the values; its outcome. */
async function call({ name, takes }: Version, values: Record<string, unknown>): Promise<string> {
  const text = takes.map((argument, index) => `${argument} => $${index + 1}`).join(', ')
  const rows = await books.query<{ outcome: string }>(
    `select outcome from ${name}(${text})`,
    takes.map((argument) => values[argument] ?? null),
  )
  return rows[0]?.outcome ?? ''
}

function asked(userId: number, generation: string, amount: number): Record<string, unknown> {
  return {
    p_generation: generation,
    p_user: userId,
    p_chat: userId,
    p_message: 7,
    p_model: 'z-image',
    p_api: 'market',
    p_format: 'text-to-image',
    p_language: 'ru',
    p_amount: amount,
    p_free: false,
    p_input: JSON.stringify({ prompt: 'sea' }),
    p_max_running: 5,
    p_free_limit: 5,
    p_free_since: AT,
    p_hour_limit: 5,
    p_hour_since: AT,
    p_asked: true,
    p_quoted_milli: 1_000,
    p_lease_until: later(60),
    p_deadline_at: later(3_600),
    p_at: AT,
    p_task: `task-${generation}`,
    p_look_at: later(30),
    p_look_seconds: 30,
    p_result: JSON.stringify({ files: ['https://files.example/1.png'] }),
    p_credits_milli: 1_000,
    p_delivery_lease_until: later(60),
    p_verdict: 'failed',
    p_error_code: 'failed',
    p_error_reason: 'the model gave up',
  }
}

test('every version of a step that ever landed is still there', () => {
  for (const [step, found] of versions) {
    const numbers = found.map(({ name }) => Number(/\d+$/.exec(name)?.[0])).toSorted((a, b) => a - b)
    expect(numbers, step).toEqual(numbers.map((_, index) => index + 1))
  }
  for (const step of STEPS) expect(versions.has(step), step).toBe(true)
  expect(versions.get('ledger_hold')?.length).toBeGreaterThan(3)
})

test('older and newer code share a run: whoever takes which step, its price moves once', async () => {
  const pick = fc.nat({ max: 11 })
  await fc.assert(
    fc.asyncProperty(
      fc.record({ hold: pick, again: pick, submit: pick, end: pick, late: pick }),
      fc.boolean(),
      fc.integer({ min: 1, max: FUNDS }),
      async (by, succeeds, amount) => {
        const userId = await books.person(FUNDS)
        const values = asked(userId, randomUUID(), amount)
        const last = succeeds ? 'ledger_capture' : 'ledger_release'
        const other = succeeds ? 'ledger_release' : 'ledger_capture'
        expect(await call(versionOf('ledger_hold', by.hold), values)).toBe('ok')
        expect(await call(versionOf('ledger_hold', by.again), values)).toBe('repeated')
        expect(await books.money(userId)).toMatchObject({ available: FUNDS - amount, held: amount })
        expect(await call(versionOf('generation_submitted', by.submit), values)).toBe('ok')
        await call(versionOf(last, by.end), values)
        await call(versionOf(last, by.late), values)
        await call(versionOf(other, by.late), values)
        const available = succeeds ? FUNDS - amount : FUNDS
        expect(await books.money(userId)).toMatchObject({ available, held: 0 })
      },
    ),
    { numRuns: 40 },
  )
  expect(await brokenPromises(books)).toEqual({})
})
