import type { Texts } from '../../content/index.js'
import type { Config } from '../config.js'
import { type Asking, type Beginning, type Draft, freshBeginning, type Session } from '../draft/index.js'
import type { Entry } from '../inbox/index.js'
import type { Incoming } from '../telegram/parse.js'

/** Everything known when an update is decided: what came, who from, what they were choosing. */
export interface Scene {
  readonly incoming: Incoming
  readonly event: string
  readonly entry: Entry
  /** Without its open question: see `asking`; one that was asked in another chat is still there. */
  readonly session: Session
  /** The question that was open here when this came; it is over now, whatever came. */
  readonly asking: Asking | null
  /** What is being filled in here; a form of another chat is none. */
  readonly draft: Draft | null
  readonly say: Texts
  readonly config: Config
  readonly at: Date
}

/** Where a form or a question belongs: its group, or undefined for the private chat. */
export function chatOf({ incoming }: Pick<Scene, 'incoming'>): number | undefined {
  return incoming.group && incoming.chatId
}

/** The tap of a scene, when it is one. */
export function tapOf(scene: Scene) {
  return scene.incoming.event.kind === 'tap' ? scene.incoming.event : null
}

/** What was sent here before a form was begun, while it is still meant: not by who went home after it. */
export function hereBegun(scene: Scene): Beginning | null {
  const beginning = freshBeginning(scene.session.beginning, { now: scene.at, chat: chatOf(scene) })
  return beginning && beginning.at >= (scene.entry.left ?? 0) ? beginning : null
}
