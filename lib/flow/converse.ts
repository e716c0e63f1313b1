import { textsOf } from '../../content/index.js'
import { type Draft, notAsking, parseDraft, parseSession } from '../draft/index.js'
import { alarmOperator } from '../generation/index.js'
import { type Entrance, type Entry, enter, finish, giveBack, park } from '../inbox/index.js'
import { isOutage, note } from '../kernel/index.js'
import type { Action } from '../telegram/buttons.js'
import type { Incoming } from '../telegram/parse.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'
import { Crossed } from './crossed.js'
import { decide, isTalk, type Talk } from './decide.js'
import { greeted } from './greeting.js'
import { inPlace, isForAnother, isForeign } from './group.js'
import { isMenu } from './is-menu.js'
import { keepSession } from './keep-session.js'
import { knownOf } from './known.js'
import { languageOf } from './language.js'
import { limited } from './limited.js'
import { forgetSeen, meet } from './meet.js'
import { describe } from './observe.js'
import { passBy } from './pass-by.js'
import { perform } from './perform.js'
import { refuseForeign, toast } from './reply.js'
import { chatOf, type Scene } from './scene.js'
import { weighed, weighedScene } from './weigh.js'

/** A poison update is tried this often, then parked: an endless 5xx would block that chat for a day. */
const MAX_TRIES = 3

// Ten pictures of an album come at once and each save lets one through; past that Telegram asks again.
const MAX_TURNS = 10

/**
 * Talk of a person: a command, a text, a file, a tap. Claimed once, decided purely, answered in the response.
 * What crosses another update of the same person is looked at and decided again.
 */
export async function converse(
  world: World,
  update: { incoming: Incoming; body: unknown },
): Promise<Response> {
  const owner = world.ids.short()
  for (let number = 1; number <= MAX_TURNS; number += 1) {
    try {
      return await takeTurn(world, update, { number, owner })
    } catch (error) {
      if (!(error instanceof Crossed)) throw error
      note('crossed', number)
    }
  }
  return answer.askAgain(BUSY_SECONDS)
}

async function takeTurn(
  world: World,
  update: { incoming: Incoming; body: unknown },
  turn: { number: number; owner: string },
): Promise<Response> {
  const { incoming } = update
  const { person, event } = incoming
  if (!isTalk(event) || isForAnother(event)) return answer.ok()
  const name = `telegram:${incoming.updateId}`
  const action = event.kind === 'tap' ? event.action : null
  const entry = await enter(world, {
    event: name,
    owner: turn.owner,
    user: person.id,
    face: [person.name ?? '', person.username ?? '', person.languageCode ?? ''].join('\n'),
    stages: stagesOf(event),
    tap: event.kind === 'tap',
    confirms: generates(action),
    leavesAt: goesHome(incoming) ? world.clock.now() : null,
    limited: turn.number === 1,
  })
  note('claim', entry.claim)
  if (entry.claim === 'finished') return answer.ok()
  if (entry.claim === 'busy') return answer.askAgain(BUSY_SECONDS)
  const response = await attempt(world, update, { entry, name })
  const tap = event.kind === 'tap'
  if (response.ok && !entry.finished) await finish(world, { event: name, user: person.id, entry, tap })
  return response
}

const BUSY_SECONDS = 1

const HOME_COMMANDS = new Set(['start', 'menu'])

/** True for the way home; a form of a group is left by no step in it, nor by one elsewhere. */
function goesHome({ event, group }: Incoming): boolean {
  if (group) return false
  if (event.kind === 'command') return HOME_COMMANDS.has(event.command)
  return event.kind === 'tap' && event.action?.go === 'home'
}

/** True for what is written or sent by somebody who went home meanwhile: it answers no question of before. */
function isAnew({ incoming }: { incoming: Incoming }, entry: Entry): boolean {
  const { kind } = incoming.event
  return entry.left !== null && kind !== 'tap' && kind !== 'command' && chatOf({ incoming }) === undefined
}

function stagesOf(event: Talk): Entrance['stages'] {
  if (event.kind === 'command') return 'one'
  if (event.kind !== 'tap') return 'two-with-draft'
  return event.action === null || isMenu(event.action) ? 'one' : 'two'
}

async function attempt(
  world: World,
  update: { incoming: Incoming; body: unknown },
  claim: { entry: Entry; name: string },
): Promise<Response> {
  // Three tries that were killed without a word are three failures, too.
  if (claim.entry.tries > MAX_TRIES) {
    return parkUpdate(world, { ...update, ...claim, facts: { error: 'killed' } })
  }
  try {
    const response = await talk(world, update, claim)
    if (claim.entry.look) world.background(() => passBy(world))
    return response
  } catch (error) {
    if (error instanceof Crossed) throw error
    return await failed(world, { ...update, ...claim, error })
  }
}

async function talk(
  world: World,
  update: { incoming: Incoming },
  claim: { entry: Entry; name: string },
): Promise<Response> {
  const { incoming } = update
  const { entry } = claim
  const kept = parseSession(entry.session)
  const chat = chatOf(update)
  const asking = kept.asking && kept.asking.chat === chat ? kept.asking : null
  const session = asking ? notAsking(kept) : kept
  const open = parseDraft(entry.draft)
  const draft = open && open.chat === chat && !isAnew(update, entry) ? open : null
  const makeScene = (chosen: string | null): Scene => ({
    incoming,
    event: claim.name,
    entry,
    session,
    asking,
    draft,
    say: textsOf(languageOf(chosen, incoming.person.languageCode)),
    config: world.config,
    at: world.clock.now(),
  })
  if (!entry.allowance.ok || isForeign(incoming)) {
    // Not met now: whoever is too fast or presses somebody else's menu may come by a friend's link next.
    if (!entry.seen) world.background(() => forgetSeen(world, incoming.person.id))
    const refused = makeScene(session.language)
    return entry.allowance.ok ? refuseForeign(refused) : limited(refused, entry.allowance.waitSeconds)
  }
  if (entry.forgotten) {
    const refused = makeScene(null)
    return toast(refused, refused.say.toast.forgotten, { alert: true })
  }
  const user = entry.seen || willHold(incoming, entry, draft) ? null : await meet(world, incoming)
  const known = user ? knownOf(session, user) : session
  const scene: Scene = { ...makeScene(known.language), session: known }
  const { event } = incoming
  if (!isTalk(event)) return answer.ok()
  const measured = await weighedScene(world, scene)
  const asked = await weighed(world, measured, event)
  const decided = inPlace(measured, event, decide(measured, asked, world.ids.short()))
  const decision = user?.greeted ? await greeted(world, scene, decided) : decided
  note('did', decision.kind)
  const response = await perform(world, measured, { decision, user })
  if ((scene.asking || known !== session) && !entry.sessionSaved) keepSession(world, scene, known)
  return response
}

/** The generation that a press begins. */
function generates(action: Action | null): string | null {
  return action?.go === 'generate' || action?.go === 'sure' ? action.generation : null
}

/** True for the press of a confirm screen we know: its hold makes the person's row in the same statement. */
function willHold({ event }: Incoming, entry: Entry, draft: Draft | null): boolean {
  const generation = event.kind === 'tap' ? generates(event.action) : null
  if (generation === null) return false
  return entry.confirmed !== null || draft?.quote?.generation === generation
}

/** Three failures park the update for the operator; fewer give it back to Telegram. */
async function failed(
  world: World,
  failure: { incoming: Incoming; body: unknown; entry: Entry; name: string; error: unknown },
): Promise<Response> {
  const { entry, error } = failure
  if (entry.tries < MAX_TRIES || isOutage(error)) {
    await giveBack(world, { event: failure.name, owner: entry.owner })
    throw error
  }
  return parkUpdate(world, { ...failure, facts: describe(error) })
}

async function parkUpdate(
  world: World,
  failure: { incoming: Incoming; body: unknown; entry: Entry; facts: object },
): Promise<Response> {
  const { entry, incoming, facts } = failure
  await park(world.db, {
    updateId: incoming.updateId,
    body: failure.body,
    error: JSON.stringify(facts),
    tries: entry.tries,
    at: world.clock.now(),
  })
  world.log.error('parked', { update: incoming.updateId, ...facts })
  world.background(() =>
    alarmOperator(world, {
      what: `parked:${incoming.updateId}`,
      words: (say) => say.operator.parked(incoming.updateId),
    }),
  )
  return answer.ok()
}
