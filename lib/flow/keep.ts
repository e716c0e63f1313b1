import { type Draft, parseSession, rebased, type Session } from '../draft/index.js'
import { finish } from '../inbox/index.js'
import type { World } from '../world/world.js'
import { Crossed } from './crossed.js'
import { chatOf, type Scene, tapOf } from './scene.js'

export interface Kept {
  draft?: Draft | undefined
  session?: Session | null | undefined
  /** The generation whose confirm screen shows this draft. */
  confirms?: string | undefined
  aside?: 'always' | 'if-crossed' | undefined
}

/**
 * Saves draft and session together with the end of the claim; what is begun here stays here. A session that
 * another update has changed meanwhile keeps both changes. Throws Crossed where what was decided holds no
 * longer; `lost` while Redis and the database are both away.
 */
export async function keepBoth(world: World, scene: Scene, kept: Kept): Promise<'ok' | 'lost'> {
  const { event, entry, incoming } = scene
  const { draft, session, confirms, aside } = kept
  const saved = await finish(world, {
    event,
    user: incoming.person.id,
    entry,
    tap: tapOf(scene) !== null,
    ...(draft && { draft: JSON.stringify(draftHere(scene, draft)) }),
    ...(session && sessionHere(scene, session)),
    ...(confirms !== undefined && { confirms }),
    ...(aside && { aside }),
  })
  if (saved === 'stale') throw new Crossed()
  return saved
}

function draftHere(scene: Scene, draft: Draft): Draft {
  const { chat: _, ...rest } = draft
  const chat = chatOf(scene)
  return chat === undefined ? rest : { ...rest, chat }
}

function sessionHere(scene: Scene, session: Session) {
  const chat = chatOf(scene)
  const before = parseSession(scene.entry.session)
  const { asking, beginning } = session
  const isNew = { asking: asking !== scene.session.asking, beginning: beginning !== scene.session.beginning }
  const placed: Session = {
    ...session,
    ...(asking && isNew.asking && chat !== undefined && { asking: { ...asking, chat } }),
    ...(beginning && isNew.beginning && chat !== undefined && { beginning: { ...beginning, chat } }),
  }
  const rebase = (now: string | null) => {
    const both = rebased(before, placed, parseSession(now))
    return both && JSON.stringify(both)
  }
  return { session: JSON.stringify(placed), rebase }
}
