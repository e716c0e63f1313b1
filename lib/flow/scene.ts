import type { Texts } from '../../content/index.js'
import type { Config } from '../config.js'
import type { Asking, Draft, Session } from '../draft/index.js'
import type { Entry } from '../inbox/index.js'
import type { Incoming } from '../telegram/parse.js'

/** Everything known when an update is decided: what came, who from, what they were choosing. */
export interface Scene {
  readonly incoming: Incoming
  readonly event: string
  readonly entry: Entry
  /** Without its open question: see `asking`. */
  readonly session: Session
  /** The question that was open when this came; it is over now, whatever came. */
  readonly asking: Asking | null
  readonly draft: Draft | null
  readonly say: Texts
  readonly config: Config
  readonly at: Date
}

/** The tap of a scene, when it is one. */
export function tapOf(scene: Scene) {
  return scene.incoming.event.kind === 'tap' ? scene.incoming.event : null
}
