import { sql } from 'drizzle-orm'
import { type Db, oneOf, textOrNull } from '../db/index.js'

export interface SubmittedRequest {
  generationId: string
  /** KIE's task; null when nobody knows whether there is one. */
  taskId: string | null
  /** The progress message, when it became known meanwhile; null keeps the old one. */
  messageId: number | null
  /** When to look at the task for the first time, and how long that wait is (1 to 600 s; it doubles). */
  lookAt: Date
  lookSeconds: number
  at: Date
}

/** `foreign`: the generation has another task, or the task another generation; nothing was changed. */
export interface Submitted {
  outcome: 'ok' | 'repeated' | 'foreign' | 'unknown'
  state: string | null
  taskId: string | null
}

/**
 * Records the answer to a submit. A generation that was resolved meanwhile keeps its state and remembers the
 * task. A repeat changes nothing. One round trip. Throws Outage('db').
 */
export async function submitted(db: Db, request: SubmittedRequest): Promise<Submitted> {
  const row = await db.one(sql`select * from generation_submitted_v2(
    p_generation => ${request.generationId}, p_task => ${request.taskId}, p_message => ${request.messageId},
    p_look_at => ${request.lookAt.toISOString()}, p_look_seconds => ${request.lookSeconds},
    p_at => ${request.at.toISOString()})`)
  return {
    outcome: oneOf(['ok', 'repeated', 'foreign', 'unknown'], row.outcome),
    state: textOrNull(row.state),
    taskId: textOrNull(row.task_id),
  }
}
