import { neon, neonConfig } from '@neondatabase/serverless'
import type { Db } from '../lib/db/index.js'
import { captureRequest, holdRequest, type Pair, throughLedger } from './ledger-work.js'

interface Statement {
  query: string
  params: unknown[]
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/**
 * The statements of the ledger sent by the bare driver: the text and the parameters are recorded from one
 * call of each operation, so they are always the ledger's own. Whoever gives no endpoint of their own gets
 * the plain fetch.
 */
export async function throughRawNeon(
  db: Db,
  at: { url: string; endpoint: string; userId: number },
): Promise<Pair> {
  const ours: Fetch = neonConfig.fetchFunction
  const recorded: Statement[] = []
  neonConfig.fetchFunction = (url: string, init: RequestInit) => {
    if (typeof init.body === 'string') recorded.push(JSON.parse(init.body) as Statement)
    return ours(url, init)
  }
  const known = crypto.randomUUID()
  await throughLedger(db).hold(known, at.userId)
  await throughLedger(db).capture(known)
  neonConfig.fetchFunction = (url: string, init: RequestInit) =>
    'endpoint' in init ? ours(url, init) : fetch(at.endpoint, init)
  const [holding, capturing] = recorded
  if (!holding || !capturing || recorded.length !== 2) throw new Error('an operation is one statement')

  const driver = neon(at.url)
  const send = async ({ query, params }: Statement, values: Map<unknown, unknown>): Promise<string> => {
    const rows = await driver.query(
      query,
      params.map((param) => values.get(param) ?? param),
    )
    return String((rows[0] as { outcome?: unknown } | undefined)?.outcome)
  }
  const { chatId } = holdRequest(known, at.userId)
  const { taskId } = captureRequest(known)
  return {
    hold: (generationId, userId) =>
      send(
        holding,
        new Map([
          [known, generationId],
          [String(chatId), String(userId)],
        ]),
      ),
    capture: (generationId) =>
      send(
        capturing,
        new Map([
          [known, generationId],
          [taskId, captureRequest(generationId).taskId],
        ]),
      ),
  }
}
