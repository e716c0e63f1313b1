import { catalog, formatsOf, type ModelCard } from '../catalog/index.js'
import { type Draft, parseValues } from '../draft/index.js'
import { degrade, isOutage, unreachable } from '../kernel/index.js'
import { derivedId } from '../seal/index.js'
import { pack } from '../telegram/button-parts.js'
import { cutText } from '../telegram/screen.js'
import {
  dropScreen,
  keepScreen,
  ownPresetScreen,
  ownPresetsScreen,
  renameScreen,
} from '../telegram/screens/own-presets.js'
import {
  dropPreset,
  keepPreset,
  type OwnPreset,
  ownPresets,
  PRESET_TITLE,
  readPreset,
  renamePreset,
} from '../user/index.js'
import type { World } from '../world/world.js'
import { again } from './decide-form.js'
import { MINE } from './decide-preset.js'
import { linkTo } from './deep-link.js'
import { goneView, isFree, priced, priceFrom, sumOf } from './offer.js'
import type { OwnPresetRequest } from './own-preset-request.js'
import { reply } from './reply.js'
import { save } from './save.js'
import type { Scene } from './scene.js'
import { databaseAway, showConfirm, showOutdated } from './views.js'

/** Scenarios of one's own. While the database is away the word for it is said, and nothing is lost. */
export async function showOwnPresets(
  world: World,
  scene: Scene,
  request: OwnPresetRequest,
): Promise<Response> {
  try {
    return await carryOut(world, scene, request)
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return databaseAway(world, scene)
  }
}

function carryOut(world: World, scene: Scene, request: OwnPresetRequest): Promise<Response> {
  switch (request.go) {
    case 'own-presets':
      return showAll(world, scene, { page: request.page })
    case 'own-preset':
      return showOne(world, scene, { id: request.id })
    case 'own-start':
      return begin(world, scene, request.id)
    case 'own-rename':
    case 'own-drop':
      return ask(world, scene, request)
    case 'own-titled':
      return rename(world, scene, request)
    case 'own-drop-sure':
      return drop(world, scene, request.id)
    case 'keep':
      return askTitle(world, scene, { draft: request.draft, problem: null })
    case 'keep-as':
      return keep(world, scene, { draft: request.draft, title: null })
    case 'keep-titled':
      return keep(world, scene, request)
    default:
      return unreachable(request)
  }
}

async function showAll(
  world: World,
  scene: Scene,
  asked: { page: number; toast?: string },
): Promise<Response> {
  const presets = await ownPresets(world.db, scene.incoming.person.id)
  return reply(world, scene, {
    screen: ownPresetsScreen({ presets, page: asked.page }, scene.say),
    toast: asked.toast,
  })
}

/** Its draft, with nothing but the files and whatever else is missing left to ask. */
function draftOf(preset: OwnPreset, card: ModelCard, id: string): Draft {
  const format = formatsOf(card).find((known) => known === preset.format) ?? null
  const values = parseValues(preset.values)
  // It counts as begun from a scenario: what was kept once is not everybody's taste for this model.
  const begun = { name: pack(preset.id), from: MINE, answers: [] }
  return { v: 1, id, model: card.id, format, values, step: 0, preset: begun, quote: null }
}

async function showOne(world: World, scene: Scene, asked: { id: string; toast?: string }): Promise<Response> {
  const { id } = asked
  const preset = await readPreset(world.db, id)
  const card = preset && catalog.card(preset.model)
  if (!preset || !card) return goneAway(world, scene)
  const { config, say, incoming } = scene
  const draft = draftOf(preset, card, '')
  const price = priced(card, draft.values, config)
  const prompt = Object.values(draft.values).filter((value) => typeof value === 'string')
  const screen = ownPresetScreen(
    {
      id,
      title: preset.title,
      model: card.title,
      prompt: prompt.toSorted((a, b) => b.length - a.length)[0] ?? null,
      ...(price.ok && !price.quote.assumed
        ? { price: sumOf(config, price.quote.amount), fixed: true }
        : { price: priceFrom(card, config, draft.format ?? undefined).price, fixed: false }),
      free: isFree(card, config),
      isOwn: preset.userId === incoming.person.id,
      link: linkTo(config, { target: { kind: 'own-preset', id }, author: null }),
    },
    say,
  )
  return reply(world, scene, { screen, toast: asked.toast })
}

function goneAway(world: World, scene: Scene): Promise<Response> {
  return showAll(world, scene, { page: 0, toast: scene.say.presetGone })
}

/** Its form, filled as it was kept. */
async function begin(world: World, scene: Scene, id: string): Promise<Response> {
  const preset = await readPreset(world.db, id)
  const card = preset && catalog.card(preset.model)
  if (!preset || !card) return goneAway(world, scene)
  if (!catalog.isOffered(card.id)) return reply(world, scene, { screen: goneView(card, scene.say) })
  const decision = again(scene, draftOf(preset, card, world.ids.short()))
  if (decision.kind === 'confirm') return showConfirm(world, scene, decision)
  return decision.kind === 'save' ? save(world, scene, decision) : showOutdated(world, scene)
}

/** The title of a form that nobody gave one: the scenario it was begun from, else its model. */
function proposedTitle(scene: Scene, draft: Draft): string {
  const name = draft.preset ? scene.say.preset(draft.preset.name)?.title : undefined
  return cutText(name ?? catalog.card(draft.model)?.title ?? draft.model, PRESET_TITLE)
}

function draftAt(scene: Scene, tag: string): Draft | null {
  const { draft } = scene
  return draft?.id === tag && catalog.card(draft.model) ? draft : null
}

async function askTitle(
  world: World,
  scene: Scene,
  asked: { draft: string; problem: string | null },
): Promise<Response> {
  const { draft: tag, problem } = asked
  const draft = draftAt(scene, tag)
  if (!draft) return showOutdated(world, scene)
  return save(world, scene, {
    kind: 'save',
    session: { ...scene.session, asking: { what: 'keep', about: tag } },
    screen: keepScreen({ draft: tag, title: proposedTitle(scene, draft), problem }, scene.say),
  })
}

/** A title in one line; null for one that cannot be taken. */
function titleIn(text: string): string | null {
  const title = text.replaceAll(/\s+/g, ' ').trim()
  return title === '' || title.length > PRESET_TITLE ? null : title
}

/** Words and choices without the files: those belong to one piece of work. */
function keptValues(draft: Draft): Draft['values'] {
  return Object.fromEntries(Object.entries(draft.values).filter(([, value]) => typeof value !== 'object'))
}

async function keep(
  world: World,
  scene: Scene,
  asked: { draft: string; title: string | null },
): Promise<Response> {
  const draft = draftAt(scene, asked.draft)
  const card = draft && catalog.card(draft.model)
  if (!draft || !card) return showOutdated(world, scene)
  const title = asked.title === null ? proposedTitle(scene, draft) : titleIn(asked.title)
  const { ownToast } = scene.say
  if (title === null)
    return askTitle(world, scene, { draft: asked.draft, problem: ownToast.title(PRESET_TITLE) })
  const values = keptValues(draft)
  // The same form under the same title is one, however often its button is pressed.
  const person = scene.incoming.person.id
  const id = derivedId(JSON.stringify([world.ids.hash(person), draft.id, title, values]))
  const outcome = await keepPreset(world.db, {
    id,
    userId: person,
    title,
    model: card.id,
    format: draft.format ?? formatsOf(card)[0] ?? 'text-to-image',
    values,
    at: scene.at,
  })
  if (outcome === 'full') return showAll(world, scene, { page: 0, toast: ownToast.full })
  return showOne(world, scene, { id, toast: ownToast.kept })
}

async function ask(
  world: World,
  scene: Scene,
  request: { go: 'own-rename' | 'own-drop'; id: string; problem?: string },
): Promise<Response> {
  const preset = await readPreset(world.db, request.id)
  if (preset?.userId !== scene.incoming.person.id) return goneAway(world, scene)
  const view = { id: request.id, title: preset.title, problem: request.problem ?? null }
  if (request.go === 'own-drop') return reply(world, scene, { screen: dropScreen(view, scene.say) })
  return save(world, scene, {
    kind: 'save',
    session: { ...scene.session, asking: { what: 'preset-title', about: request.id } },
    screen: renameScreen(view, scene.say),
  })
}

async function rename(world: World, scene: Scene, asked: { id: string; title: string }): Promise<Response> {
  const title = titleIn(asked.title)
  const { ownToast } = scene.say
  if (title === null)
    return ask(world, scene, { go: 'own-rename', id: asked.id, problem: ownToast.title(PRESET_TITLE) })
  const renamed = await renamePreset(world.db, { userId: scene.incoming.person.id, id: asked.id, title })
  return renamed ? showOne(world, scene, { id: asked.id }) : goneAway(world, scene)
}

async function drop(world: World, scene: Scene, id: string): Promise<Response> {
  const dropped = await dropPreset(world.db, { userId: scene.incoming.person.id, id })
  const { ownToast } = scene.say
  return showAll(world, scene, { page: 0, toast: dropped ? ownToast.dropped : scene.say.presetGone })
}
