import { catalog, type Quote, unweighed } from '../catalog/index.js'
import { type Draft, parseDraft } from '../draft/index.js'
import { degrade, note, unreachable } from '../kernel/index.js'
import type { HoldResult } from '../ledger/index.js'
import { pageScreen } from '../telegram/screens/menus.js'
import type { World } from '../world/world.js'
import { acceptTwice, type Confirmed } from './accept.js'
import { minutesToHour } from './day.js'
import { showProgress } from './follow-up.js'
import { generateWithoutDb } from './generate-free.js'
import { generateVariants } from './generate-variants.js'
import { isFree, priced, sumOf } from './offer.js'
import { unreadyView } from './ready.js'
import { reply, toast } from './reply.js'
import type { Scene } from './scene.js'
import { tellShort } from './short.js'
import { acceptedGeneration, start } from './start.js'
import { tellBound } from './tell-bound.js'
import { databaseAway, showConfirm } from './views.js'
import { weighedDraft } from './weigh.js'

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
  const draft = draftOf(scene, pressed.generation)
  const confirmed = draft && confirmedBy(scene, await weighedDraft(world, scene, draft), pressed.asked)
  // An old button: where does its generation stand?
  if (!confirmed) return showProgress(world, scene, pressed.generation)
  const { card, price } = confirmed
  const { of } = confirmed.quote
  if (of !== undefined) return generateVariants(world, scene, { ...confirmed, of })
  const isBlind = unweighed(card, confirmed.draft.values).length > 0
  if (price === null || isBlind || unreadyView(confirmed.draft, card, scene)) {
    return showConfirm(world, scene, { draft: confirmed.draft })
  }
  return pay(world, scene, { ...confirmed, price })
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

/** The choices under the confirm screen that holds this button. */
function draftOf(scene: Scene, generation: string): Draft | null {
  const drafts = [scene.draft, parseDraft(scene.entry.confirmed)]
  return drafts.find((one) => one?.quote?.generation === generation) ?? null
}

function confirmedBy(scene: Scene, draft: Draft, asked?: true): Pressed | null {
  if (!draft.quote) return null
  const card = catalog.card(draft.model)
  if (!card || !catalog.isOffered(card.id)) return null
  const price = priced(card, draft.values, scene.config)
  return {
    card,
    draft,
    quote: draft.quote,
    price: price.ok ? price.quote : null,
    asked: asked === true,
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
      await start(world, scene, acceptedGeneration(scene, confirmed, held.prefs))
      return toast(scene)
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
