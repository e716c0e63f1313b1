import { note, SECOND_MS } from '../kernel/index.js'
import { answering, inResponse } from '../telegram/answer.js'
import { answer } from './answer.js'
import { toast } from './reply.js'
import type { Scene } from './scene.js'

// Whom this instance has told to wait, and until when (ms): one message per window, not one per message.
const told = new Map<number, number>()
const TOLD_MOST = 10_000

/** The word that somebody is too fast: a toast for each tap, one message for many messages. */
export function limited(scene: Scene, seconds: number): Response {
  note('limited', true)
  const words = scene.say.toast.limited(seconds)
  if (scene.incoming.event.kind === 'tap') return toast(scene, words)
  const { id } = scene.incoming.person
  const at = scene.at.getTime()
  if ((told.get(id) ?? 0) > at) return answer.ok()
  if (told.size >= TOLD_MOST) told.clear()
  told.set(id, at + seconds * SECOND_MS)
  const { chatId, group } = scene.incoming
  return inResponse('sendMessage', { chat_id: chatId, ...answering(group?.message ?? null), text: words })
}
