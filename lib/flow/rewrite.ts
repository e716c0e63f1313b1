import {
  backOf,
  type Generation,
  isOfSound,
  isPriceOf,
  REWRITING,
  type Rewriting,
  rewrite,
  rewritingIn,
  rewritingOn,
} from '../generation/index.js'
import { addSeconds, assert, degrade, note, unreachable } from '../kernel/index.js'
import { type HoldResult, hold } from '../ledger/index.js'
import { derivedId } from '../seal/index.js'
import type { RewriteAction } from '../telegram/rewrite-buttons.js'
import type { Screen } from '../telegram/screen.js'
import { pageScreen } from '../telegram/screens/menus.js'
import type { World } from '../world/world.js'
import { SUBMIT_LEASE_SECONDS, twice } from './accept.js'
import { startOfDay, startOfHour } from './day.js'
import { type Coaching, coachingOf, coachView, fill } from './decide-coach.js'
import { blankSent } from './decide-preset.js'
import type { Decision } from './decision.js'
import { dictationView, MOST_SECONDS, recordedAt } from './dictation.js'
import { readOwn } from './follow-up.js'
import { formOf, outdated } from './form.js'
import { forgetIdle } from './idle.js'
import { sumOf } from './offer.js'
import { prefsOf } from './preferences.js'
import { placeOf, putScreen, reply, toast } from './reply.js'
import type { Scene } from './scene.js'
import { showShort } from './short.js'
import { showBound } from './tell-bound.js'
import { databaseAway, showOutdated } from './views.js'
import { heardSeconds } from './weigh.js'

const USUAL_SECONDS = 8

type Request = Exclude<RewriteAction, { go: 'take-rewrite' }>

/**
 * "Improve for me": holds the price, says that it is being written, and has it written after the response.
 * A second press of the same screen is the same request. Nothing is asked at a price that was not shown.
 */
export async function rewriteText(world: World, scene: Scene, asked: Request): Promise<Response> {
  const subject = subjectOf(scene, asked)
  if (!subject?.screen || !world.config.improve) return showOutdated(world, scene)
  const { rewriting, screen } = subject
  // The button of an earlier recording says nothing of the one that came after it.
  if (!isOfSound(rewriting, asked.mark)) return showOutdated(world, scene)
  if (!isPriceOf(world, asked.mark)) return reply(world, scene, { screen, toast: scene.say.priceChanged })
  if (!world.kie.open('texts')) {
    degrade('kie')
    return reply(world, scene, { screen: pageScreen(scene.say.providerAway, scene.say) })
  }
  const { voice } = rewriting
  // What its sender's app said of it is no length: a long one would cost us much more than its price.
  const seconds = voice && (await heardSeconds(world, scene, voice.fileId))
  if (seconds !== null && seconds > MOST_SECONDS) {
    return toast(scene, scene.say.voiceTooLong(MOST_SECONDS), { alert: true })
  }
  const generation = generationFor(world, scene, { asked, rewriting })
  const sure = asked.go === 'rewrite-sure' || asked.go === 'dictate-sure'
  const held = await twice(() => hold(world.db, holdOf(scene, generation, sure)))
  if (held === 'away') return databaseAway(world, scene)
  note('hold', held.outcome)
  return answerHold(world, scene, { generation, held, asked, rewriting })
}

/** What is to be written anew, and the screen that offers it; null for what is not there any more. */
function subjectOf(scene: Scene, asked: Request): { rewriting: Rewriting; screen: Screen | null } | null {
  if (asked.go === 'dictate' || asked.go === 'dictate-sure') {
    const rewriting = recordedAt(scene, asked)
    return rewriting && { rewriting, screen: dictationView(scene, rewriting) }
  }
  const coaching = coachingOf(scene, asked)
  return coaching && { rewriting: rewritingOf(coaching), screen: coachView(scene, coaching) }
}

function rewritingOf({ form, found }: Coaching): Rewriting {
  const { step, kind, text } = found
  const { field, maxLength = null } = step
  return { draft: form.draft.id, field, step: null, kind, text, maxLength, voice: null }
}

/** The row as it is about to be accepted. Without an end within a minute its price goes back. */
function generationFor(
  world: World,
  scene: Scene,
  { asked, rewriting }: { asked: Request; rewriting: Rewriting },
): Generation {
  const { incoming, at, say } = scene
  const { improve } = world.config
  assert(improve, 'a text is written only where a model for it is set')
  const words = ['rewriting', incoming.person.id, asked.draft, asked.field, asked.mark].join(' ')
  const { chatId, messageId } = placeOf(scene)
  return {
    ...REWRITING,
    id: derivedId(words),
    userId: incoming.person.id,
    chatId,
    replyTo: null,
    messageId,
    language: say.language,
    amount: improve.price,
    charged: null,
    quotedMilli: null,
    creditsMilli: null,
    refundable: false,
    free: false,
    state: 'accepted',
    money: 'held',
    input: { ...rewriting },
    taskId: null,
    acceptedAt: at,
    submittedAt: null,
    resolvedAt: null,
    deliveredAt: null,
    deadlineAt: addSeconds(at, SUBMIT_LEASE_SECONDS),
    usualSeconds: USUAL_SECONDS,
    deliveries: 0,
    late: false,
    result: null,
    files: null,
    errorCode: null,
    first: false,
    prefs: prefsOf(scene),
  }
}

function holdOf(scene: Scene, generation: Generation, sure: boolean): Parameters<typeof hold>[1] {
  const { id: generationId, deadlineAt } = generation
  const { config, at } = scene
  return {
    ...generation,
    generationId,
    asked: sure,
    usual: { seconds: USUAL_SECONDS, share: 1 },
    refundRate: null,
    // One place more than for what takes minutes: a prompt is written while those run.
    maxRunning: config.maxRunning + 1,
    freeLimit: 0,
    freeSince: startOfDay(at),
    hourLimit: 0,
    hourSince: startOfHour(at),
    leaseUntil: deadlineAt,
    at,
  }
}

async function answerHold(
  world: World,
  scene: Scene,
  made: { generation: Generation; held: HoldResult; asked: Request; rewriting: Rewriting },
): Promise<Response> {
  const { generation, held, asked, rewriting } = made
  const { say, config } = scene
  const back = backOf(rewriting)
  switch (held.outcome) {
    case 'ok':
      await Promise.all([putScreen(world, placeOf(scene), rewritingOn(world, generation)), forgetIdle(world)])
      world.background(async () => void (await rewrite(world, generation)))
      return toast(scene)
    case 'repeated':
      return showWritten(world, scene, generation.id)
    case 'foreign':
      return toast(scene, say.toast.foreign)
    case 'short':
      return showShort(world, scene, { amount: generation.amount, available: held.available, back })
    case 'cap':
    case 'ask': {
      const need = sumOf(config, generation.amount)
      const { voice } = rewriting
      const go = voice ? 'dictate-sure' : 'rewrite-sure'
      const text = voice ? say.labels.dictate(need) : say.labels.rewrite(need)
      const yes = { text, action: { ...asked, go }, style: 'success' } as const
      const title = voice ? say.dictateTitle : say.rewriteTitle
      return showBound(world, scene, { held, need, title, yes, back })
    }
    case 'limit':
    case 'quota':
    case 'hour':
      return toast(scene, say.tooMany(config.maxRunning), { alert: true })
    case 'debt':
      return toast(scene, say.debt(sumOf(config, held.debt)), { alert: true })
    case 'blocked':
      return toast(scene, say.blocked, { alert: true })
    default:
      return unreachable(held.outcome)
  }
}

/** Where a text stands that was asked for before. */
async function showWritten(world: World, scene: Scene, id: string): Promise<Response> {
  const generation = await readOwn(world, scene, id)
  if (generation === 'away') return toast(scene, scene.say.databaseAway.title, { alert: true })
  if (!generation) return showOutdated(world, scene)
  return reply(world, scene, { screen: rewritingOn(world, generation) })
}

/**
 * What taking a new text leads to: it is the answer now, and the own words are kept beside it. The screen
 * stays where the text cannot go: it is paid for.
 */
export async function takeRewritten(world: World, scene: Scene, id: string): Promise<Decision> {
  const generation = await readOwn(world, scene, id)
  if (generation === 'away') return { kind: 'word', text: scene.say.databaseAway.title }
  const text = generation?.result?.text
  if (!generation || text === undefined) return outdated(scene)
  const { draft: tag, field, voice, ...asked } = rewritingIn(generation)
  const form = formOf(scene, tag)
  if (!form) return { kind: 'word', text: scene.say.rewriteElsewhere }
  // Where a scenario asks, its question is answered, and not the prompt that it makes.
  const answered = voice ? blankSent(scene, form, text) : null
  if (answered) return answered
  const mine = voice ? generation.result?.heard : asked.text
  if (!mine) return fill(scene, form, { field, text })
  const coach = { field, mine, rewritten: text, added: [] }
  return fill(scene, { ...form, draft: { ...form.draft, coach } }, { field, text })
}
