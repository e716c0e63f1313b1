import { Pool, type PoolClient } from 'pg'
import { captureRequest, holdRequest, type Pair } from './ledger-work.js'

export interface Interactive extends Pair {
  stop(): Promise<void>
}

/**
 * The same two operations as most bots do them: a transaction of several statements, the balance locked while
 * they travel one by one. They write the same rows; what they do not check (bans, debts, foreign tasks) is a
 * gift to them.
 */
export function interactive(url: string, connections: number): Interactive {
  const pool = new Pool({ connectionString: url, max: connections })
  return {
    hold: (generationId, userId) => transaction(pool, (client) => holdIn(client, generationId, userId)),
    capture: (generationId) => transaction(pool, (client) => captureIn(client, generationId)),
    stop: () => pool.end(),
  }
}

async function transaction(pool: Pool, work: (client: PoolClient) => Promise<string>): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const outcome = await work(client)
    await client.query('commit')
    return outcome
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function holdIn(client: PoolClient, generationId: string, userId: number): Promise<string> {
  const request = holdRequest(generationId, userId)
  const balance = await client.query('select available from balances where user_id = $1 for update', [userId])
  const known = await client.query('select 1 from generations where id = $1', [generationId])
  if (known.rows.length > 0) return 'repeated'
  if (Number(balance.rows[0].available) < request.amount) return 'short'
  const place = await client.query(
    `select min(s.place) slot from generate_series(1, $2::int) s (place)
     where not exists (select from generations g where g.user_id = $1 and g.slot = s.place)`,
    [userId, request.maxRunning],
  )
  const made = await client.query(
    `insert into generations (id, user_id, chat_id, model, api, format, language, amount, free, state, money, slot, input,
       lease_until, look_at, deadline_at, accepted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, false, 'accepted', 'held', $9, $10, $11, $11, $12, $13)
     returning model, format`,
    [
      generationId,
      userId,
      request.chatId,
      request.model,
      request.api,
      request.format,
      request.language,
      request.amount,
      place.rows[0].slot,
      request.input,
      request.leaseUntil,
      request.deadlineAt,
      request.at,
    ],
  )
  await move(client, { kind: 'hold', key: `hold:${generationId}`, generationId, userId, at: request.at })
  await note(client, { kind: 'started', generationId, userId, at: request.at, of: made.rows[0] })
  return 'ok'
}

async function captureIn(client: PoolClient, generationId: string): Promise<string> {
  const request = captureRequest(generationId)
  const found = await client.query('select user_id from generations where id = $1', [generationId])
  const userId = Number(found.rows[0].user_id)
  await client.query('select 1 from balances where user_id = $1 for update', [userId])
  const now = await client.query('select resolved_at from generations where id = $1 for update', [
    generationId,
  ])
  if (now.rows[0].resolved_at !== null) return 'repeated'
  const made = await client.query(
    `update generations set state = 'succeeded', money = 'captured', slot = null, task_id = $2, result = $3,
       credits_milli = $4, resolved_at = $5, look_at = null, lease_until = null, delivery_lease_until = $6, deliveries = 1
     where id = $1 returning model, format`,
    [
      generationId,
      request.taskId,
      request.result,
      request.creditsMilli,
      request.at,
      request.deliveryLeaseUntil,
    ],
  )
  await move(client, { kind: 'capture', key: `settle:${generationId}`, generationId, userId, at: request.at })
  await note(client, { kind: 'success', generationId, userId, at: request.at, of: made.rows[0] })
  return 'captured'
}

interface Step {
  kind: 'hold' | 'capture'
  key: string
  generationId: string
  userId: number
  at: Date
}

/** The balance, and the transfer that says why. */
async function move(client: PoolClient, step: Step): Promise<void> {
  const { amount } = holdRequest(step.generationId, step.userId)
  const [own, held] = step.kind === 'hold' ? [-amount, amount] : [0, -amount]
  const after = await client.query(
    `update balances set available = available + $2, held = held + $3 where user_id = $1
     returning available, held, debt`,
    [step.userId, own, held],
  )
  const { available, held: heldAfter, debt } = after.rows[0]
  await client.query(
    `insert into transfers (key, user_id, kind, amount, generation_id, available_after, held_after, debt_after, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [step.key, step.userId, step.kind, amount, step.generationId, available, heldAfter, debt, step.at],
  )
}

interface Event {
  kind: 'started' | 'success'
  generationId: string
  userId: number
  at: Date
  of: { model: string; format: string }
}

async function note(client: PoolClient, { kind, generationId, userId, at, of }: Event): Promise<void> {
  const { amount } = holdRequest(generationId, userId)
  await client.query(
    `insert into events (generation_id, user_id, kind, model, format, amount, free, at)
     values ($1, $2, $3, $4, $5, $6, false, $7)`,
    [generationId, userId, kind, of.model, of.format, amount, at],
  )
}
