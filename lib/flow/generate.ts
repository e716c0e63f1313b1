import { catalog, type Quote } from '../catalog/index.js'
import { parseDraft } from '../draft/index.js'
import { type Generation, progressOf, redrawEnd, submit, watchProgress } from '../generation/index.js'
import { finish } from '../inbox/index.js'
import { addSeconds, degrade, note, unreachable } from '../kernel/index.js'
import type { HoldResult } from '../ledger/index.js'
import { shortScreen } from '../telegram/screens/form.js'
import { pageScreen } from '../telegram/screens/menus.js'
import type { World } from '../world/world.js'
import { acceptTwice, type Confirmed } from './accept.js'
import { dayOf, hourOf, minutesToHour } from './day.js'
import { showProgress } from './follow-up.js'
import { generateWithoutDb, uncountFree } from './generate-free.js'
import { isFree, priced, sumOf, useOf } from './offer.js'
import { packsFor } from './packs.js'
import { prefsOf } from './preferences.js'
import { unreadyView } from './ready.js'
import { reopen } from './reopen.js'
import { placeOf, putScreen, reply, toast } from './reply.js'
import type { Scene } from './scene.js'
import { tellBound } from './tell-bound.js'
import { databaseAway, showConfirm } from './views.js'

/** What was pressed, before it is known to have a price. */
type Pressed = Omit<Confirmed, 'price'> & { price: Quote | null }

/**
 * "Generate": accept and hold, submit, show progress. The id in the button makes every repeat the same
 * generation.
 */
export async function generate(
  world: World,
  scene: Scene,
  pressed: { generation: string; asked?: true },
): Promise<Response> {
  const confirmed = confirmedBy(scene, pressed)
  // An old button: where does its generation stand?
  if (!confirmed) return showProgress(world, scene, pressed.generation)
  if (confirmed.price === null || unreadyView(confirmed.draft, confirmed.card, scene)) {
    return showConfirm(world, scene, { draft: confirmed.draft })
  }
  return pay(world, scene, { ...confirmed, price: confirmed.price })
}

/** Holds the price that was shown and submits; a price that has changed is shown first. */
async function pay(world: World, scene: Scene, confirmed: Confirmed): Promise<Response> {
  if (
    confirmed.price.amount !== confirmed.quote.amount ||
    (confirmed.quote.free && !isFree(confirmed.card, scene.config))
  ) {
    return showConfirm(world, scene, {
      draft: confirmed.draft,
      toast: scene.say.priceChanged,
      instead: true,
    })
  }
  if (!world.kie.open()) {
    degrade('kie')
    return reply(world, scene, { screen: pageScreen(scene.say.providerAway, scene.say) })
  }
  const held = await acceptTwice(world, scene, confirmed)
  if (held === 'away') {
    return confirmed.quote.free
      ? generateWithoutDb(world, scene, acceptedGeneration(scene, confirmed))
      : databaseAway(world, scene)
  }
  note('hold', held.outcome)
  if (held.eventLost) note('event', 'lost') // The warning comes with the end, one for each run.
  return answerHold(world, scene, { confirmed, held })
}

function confirmedBy(scene: Scene, pressed: { generation: string; asked?: true }): Pressed | null {
  const drafts = [scene.draft, parseDraft(scene.entry.confirmed)]
  const draft = drafts.find((one) => one?.quote?.generation === pressed.generation)
  if (!draft?.quote) return null
  const card = catalog.card(draft.model)
  if (!card || !catalog.isOffered(card.id)) return null
  const price = priced(card, draft.values, scene.config)
  return {
    card,
    draft,
    quote: draft.quote,
    price: price.ok ? price.quote : null,
    asked: pressed.asked === true,
  }
}

async function answerHold(
  world: World,
  scene: Scene,
  made: { confirmed: Confirmed; held: HoldResult },
): Promise<Response> {
  const { confirmed, held } = made
  const { say, config } = scene
  switch (held.outcome) {
    case 'ok':
      return start(world, scene, confirmed)
    case 'repeated':
      return showProgress(world, scene, confirmed.quote.generation)
    case 'foreign':
      return toast(scene, say.toast.foreign)
    case 'short':
      return tellShort(world, scene, { confirmed, available: held.available })
    case 'cap':
    case 'ask':
      return tellBound(world, scene, { confirmed, held })
    case 'limit':
      return toast(scene, say.tooMany(config.maxRunning), { alert: true })
    case 'quota':
      return showConfirm(world, scene, {
        draft: confirmed.draft,
        instead: true,
        toast: say.quotaOver({ perDay: config.free.perDay, price: sumOf(config, confirmed.price.amount) })
          .title,
      })
    case 'hour':
      return showConfirm(world, scene, {
        draft: confirmed.draft,
        instead: true,
        paid: true,
        toast: say.hourOver(minutesToHour(scene.at)),
      })
    case 'debt':
      return toast(scene, say.debt(sumOf(config, held.debt)), { alert: true })
    case 'blocked':
      return toast(scene, say.blocked, { alert: true })
    default:
      return unreachable(held.outcome)
  }
}

/** Not enough money. What was pressed is the draft again, so that the way back leads to the same screen. */
async function tellShort(
  world: World,
  scene: Scene,
  short: { confirmed: Confirmed; available: number },
): Promise<Response> {
  const { config } = scene
  const { draft, price } = short.confirmed
  const { amount } = price
  await reopen(world, scene, draft)
  const missing = amount - short.available
  const screen = shortScreen(
    {
      need: sumOf(config, amount),
      have: sumOf(config, short.available),
      missing: sumOf(config, missing),
      stars: packsFor(missing, config.pricing.starRate),
      rate: config.pricing.starRate,
    },
    scene.say,
  )
  return reply(world, scene, { screen })
}

/** The money is held: the progress screen goes up while KIE is being asked. */
async function start(world: World, scene: Scene, confirmed: Confirmed): Promise<Response> {
  const generation = acceptedGeneration(scene, confirmed)
  const shown = putScreen(world, placeOf(scene), progressOf(world, generation))
  shown.catch(() => null) // Awaited inside; a failure there must not end the process meanwhile.
  if (generation.free) await countFree(world, scene, generation.id)
  const outcome = await submit(world, { generation, shown })
  note('submit', outcome)
  if (outcome === 'over')
    await redrawEnd(world, generation.id) // The callback was faster than our own screen.
  else if (outcome !== 'refused') world.background(() => watchProgress(world, generation.id))
  if (generation.free && outcome === 'refused') await uncountFree(world, scene, generation.id)
  return toast(scene)
}

/**
 * Redis learns of a free run before KIE does: should the database go away meanwhile, a repeated tap finds it
 * there. The row is owed by now, so the claim may end here.
 */
async function countFree(world: World, scene: Scene, generation: string): Promise<void> {
  const { event, entry, incoming, at } = scene
  const began = { generation, day: dayOf(at), hour: hourOf(at) }
  await finish(world, { event, user: incoming.person.id, entry, tap: true, began })
}

/** The row as it was just accepted; reading it back would cost a round trip. */
function acceptedGeneration(scene: Scene, confirmed: Confirmed): Generation {
  return {
    id: confirmed.quote.generation,
    userId: scene.incoming.person.id,
    chatId: scene.incoming.chatId,
    messageId: placeOf(scene).messageId,
    model: confirmed.card.id,
    api: confirmed.card.api,
    format: useOf(confirmed.card, confirmed.draft.format ?? ''),
    language: scene.say.language,
    amount: confirmed.quote.free ? 0 : confirmed.price.amount,
    charged: null,
    quotedMilli: confirmed.price.credits,
    creditsMilli: null,
    refundable: confirmed.price.refundable,
    free: confirmed.quote.free,
    state: 'accepted',
    money: confirmed.quote.free ? 'none' : 'held',
    input: confirmed.draft.values,
    taskId: null,
    acceptedAt: scene.at,
    submittedAt: null,
    resolvedAt: null,
    deliveredAt: null,
    deadlineAt: addSeconds(scene.at, scene.config.deadlineSeconds),
    deliveries: 0,
    late: false,
    result: null,
    files: null,
    errorCode: null,
    prefs: prefsOf(scene),
  }
}
