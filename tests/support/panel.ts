import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { buttonData } from '../../lib/telegram/buttons.js'
import type { PanelAction } from '../../lib/telegram/panel-buttons.js'
import type { Actor } from './actor.js'
import type { Stage } from './stage.js'
import { post, sender, tap } from './updates.js'

/** The newest generation of a person. */
export async function newestOf(set: Stage, person: Actor): Promise<string> {
  const [row] = await set.rows(sql`select id from generations where user_id = ${person.id}
    order by accepted_at desc, created_at desc limit 1`)
  return String(row?.id)
}

/**
 * Presses a button about a result that need not be on the screen, whoever's result it is; the words over the
 * screen.
 */
export async function pressOnPanel(set: Stage, person: Actor, action: PanelAction): Promise<string> {
  const messageId = person.screen().message_id
  const answer = await post(set, tap(sender(person), { data: buttonData(action), messageId }))
  expect(answer.status).toBe(200)
  const body = (await answer.json()) as { text?: string }
  return body.text ?? ''
}

/** The last words over a screen. */
export function toastOf(person: Actor): string {
  return person.fake.toasts.at(-1)?.text ?? ''
}
