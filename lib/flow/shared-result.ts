import { catalog, form, formatsOf, type ModelCard } from '../catalog/index.js'
import { type Draft, parseValues } from '../draft/index.js'
import {
  type Generation,
  readShared,
  type SendKind,
  sendKept,
  sendKeptAlbum,
  sendKindOf,
  titleOf,
} from '../generation/index.js'
import { degrade, isOutage, note } from '../kernel/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import { keyboard, renderCaption } from '../telegram/screen.js'
import { type SharedView, sharedScreen } from '../telegram/screens/share.js'
import type { World } from '../world/world.js'
import { answer } from './answer.js'
import { resume } from './follow-up.js'
import { goneView, isFree, priceFrom } from './offer.js'
import { promptOf } from './postable.js'
import { prefsOf } from './preferences.js'
import { reply } from './reply.js'
import type { Scene } from './scene.js'
import { databaseAway, showHome } from './views.js'

/** A result that its owner shares: its files, as Telegram keeps them, and the way to one like it. */
export async function showShared(world: World, scene: Scene, generationId: string): Promise<Response> {
  const generation = await read(world, generationId)
  if (generation === 'away') return databaseAway(world, scene)
  if (!generation) return showGone(world, scene)
  const card = catalog.card(generation.model)
  const view = sharedView(scene, generation, card)
  const fileIds = generation.files ?? []
  const shown = card && (await sent(world, scene, { view, fileIds, kind: sendKindOf(card) }))
  if (shown === 'whole') return answer.ok()
  const kept = shown === 'album' // Its words and its button come below.
  return reply(world, scene, { screen: sharedScreen({ ...view, kept }, scene.say) })
}

/** A form like that of a shared result: its choices and words, never its files. */
export async function makeMine(world: World, scene: Scene, generationId: string): Promise<Response> {
  const generation = await read(world, generationId)
  if (generation === 'away') return databaseAway(world, scene)
  const card = generation && catalog.card(generation.model)
  if (!generation || !card) return showGone(world, scene)
  if (!catalog.isOffered(card.id)) return reply(world, scene, { screen: goneView(card, scene.say) })
  const format = formatsOf(card).find((known) => known === generation.format) ?? null
  const values = wordsAndChoices(generation)
  const draft: Draft = { v: 1, id: world.ids.short(), model: card.id, format, values, step: 0, quote: null }
  return resume(world, scene, { draft })
}

async function read(world: World, generationId: string): Promise<Generation | null | 'away'> {
  try {
    const shared = await readShared(world.db, { generationId })
    note('shared', shared !== null)
    return shared?.generation ?? null
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return 'away'
  }
}

function showGone(world: World, scene: Scene): Promise<Response> {
  return showHome(world, scene, { notice: scene.say.sharedGone, user: null })
}

function wordsAndChoices({ input }: Generation): Draft['values'] {
  return Object.fromEntries(Object.entries(parseValues(input)).filter(([, value]) => !Array.isArray(value)))
}

function sharedView(scene: Scene, generation: Generation, card: ModelCard | null): SharedView {
  const { say, config } = scene
  const steps = card
    ? form(
        card,
        formatsOf(card).find((known) => known === generation.format),
      )
    : []
  const offered = card !== null && catalog.isOffered(card.id)
  const price = offered ? say.price(priceFrom(card, config)) : ''
  return {
    generation: generation.id,
    title: titleOf(generation),
    prompt: card ? promptOf(card, generation.input) : '',
    price: offered && isFree(card, config) ? say.freeBadge : price,
    asks: steps.some(({ media }) => media !== undefined),
    kept: true,
    offered,
  }
}

/** Sends the files; `none`: there are none, Telegram does not have them any more, or it is away. */
async function sent(
  world: World,
  scene: Scene,
  what: { view: SharedView; fileIds: readonly string[]; kind: SendKind },
): Promise<'whole' | 'album' | 'none'> {
  const screen = sharedScreen(what.view, scene.say)
  const { chatId, group } = scene.incoming
  const place = { chatId, answers: group?.message ?? null } // Whose menu it is stands in what it answers.
  const { fileIds, kind } = what
  const covered = prefsOf(scene).safe
  const [fileId] = fileIds
  if (fileId === undefined) return 'none'
  try {
    if (fileIds.length > 1) {
      const files = fileIds.map((one) => ({ fileId: one, kind, caption: '', covered }))
      const { lost } = await sendKeptAlbum(world, place, files)
      return lost === files.length ? 'none' : 'album'
    }
    const caption = renderCaption(screen)
    await sendKept(world, { ...place, fileId, kind, covered, caption, markup: keyboard(screen.rows) })
    return 'whole'
  } catch (error) {
    if (!(error instanceof TelegramRefusal) && !isOutage(error, 'telegram')) throw error
    note('unsent', error instanceof TelegramRefusal ? error.code : 'away')
    return 'none'
  }
}
