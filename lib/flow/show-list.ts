import { catalog, type ModelCard } from '../catalog/index.js'
import type { Session } from '../draft/index.js'
import { degrade, isOutage } from '../kernel/index.js'
import { cutText } from '../telegram/screen.js'
import { cardScreen } from '../telegram/screens/card.js'
import { listScreen } from '../telegram/screens/lists.js'
import { homeScreen, pageScreen } from '../telegram/screens/menus.js'
import { foundPresetsScreen } from '../telegram/screens/presets.js'
import { modelsOf, setFavourite, type User } from '../user/index.js'
import type { World } from '../world/world.js'
import { textBegins } from './beginning.js'
import { findPresets, presetsFor } from './find-presets.js'
import { isRestOfBeginning } from './in-parts.js'
import { cardView, freeOf, homeView } from './offer.js'
import { reply, toast } from './reply.js'
import { save } from './save.js'
import type { Scene } from './scene.js'
import { canFilter, cardsOn, formatOf, listed, narrowed, type Shelf } from './shelves.js'
import { databaseAway, readUser } from './views.js'

/** A list of models. Only one's own models, the balance and the free tries of today need the database. */
export async function showList(
  world: World,
  scene: Scene,
  asked: { shelf: Shelf; user: User | null },
): Promise<Response> {
  const { shelf } = asked
  if (shelf.list === 'mine') return showMine(world, scene, shelf)
  const personal = shelf.list === 'free' || shelf.filter === 'a'
  const user = personal ? await readUser(world, scene, asked.user) : null
  if (shelf.filter === 'a' && !user) return databaseAway(world, scene)
  const { query } = scene.session
  const all =
    shelf.list === 'found'
      ? catalog.search(query ?? '', scene.say.language)
      : cardsOn(shelf.list, scene.config)
  const cards = narrowed(all, shelf.filter, {
    config: scene.config,
    available: user?.available ?? null,
    list: shelf.list,
  })
  return reply(world, scene, { screen: listOf(scene, { shelf, cards, query: query ?? null, user }) })
}

function listOf(
  scene: Scene,
  made: { shelf: Shelf; cards: readonly ModelCard[]; query: string | null; user: User | null },
) {
  const { shelf, cards, query, user } = made
  const { config, session } = scene
  const format = formatOf(shelf.list)
  const presets = shelf.list === 'found' ? presetsFor(scene, query ?? '') : []
  if (cards.length === 0 && presets.length > 0) {
    return foundPresetsScreen({ query: query ?? '', presets }, scene.say)
  }
  return listScreen(
    {
      ...shelf,
      presets,
      models: cards.map((card) => listed(card, { config, ...(format && { format }), liked: session.liked })),
      canFilter: canFilter(shelf.list),
      query: shelf.list === 'found' ? query : null,
      free: shelf.list === 'free' ? freeOf(scene, user) : null,
    },
    scene.say,
  )
}

const RECENT = 20

/** Favourites first, then what was run lately. */
async function showMine(world: World, scene: Scene, shelf: Shelf): Promise<Response> {
  const { person } = scene.incoming
  try {
    const { liked, recent } = await modelsOf(world.db, { userId: person.id, recent: RECENT })
    const cards = [...new Set([...liked, ...recent])].flatMap((id) => {
      const card = catalog.card(id)
      return card && catalog.isOffered(id) ? [card] : []
    })
    const session: Session = { ...scene.session, liked }
    const screen = listOf({ ...scene, session }, { shelf, cards, query: null, user: null })
    const known = JSON.stringify(liked) === JSON.stringify(scene.session.liked ?? [])
    return known ? reply(world, scene, { screen }) : save(world, scene, { kind: 'save', session, screen })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return databaseAway(world, scene)
  }
}

/** Puts a model among the favourites or takes it out, and draws its card again. */
export async function likeModel(
  world: World,
  scene: Scene,
  asked: { card: ModelCard; from: string | undefined },
): Promise<Response> {
  const { card, from } = asked
  const liked = scene.session.liked?.includes(card.id) !== true
  try {
    const all = await setFavourite(world.db, {
      userId: scene.incoming.person.id,
      model: card.id,
      liked,
      at: scene.at,
    })
    const session: Session = { ...scene.session, liked: all }
    const screen = cardScreen(cardView({ ...scene, session }, card, from), scene.say)
    const words = liked ? scene.say.toast.liked : scene.say.toast.unliked
    return save(world, scene, { kind: 'save', session, screen, toast: words })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return toast(scene, scene.say.databaseAway.title, { alert: true })
  }
}

const QUERY_LENGTH = 64

/**
 * What was looked for. Words that came by themselves (`casual`) and mean no model are the beginning of
 * something; nothing typed is taken for an order.
 */
export function showFound(
  world: World,
  scene: Scene,
  asked: { query: string; casual: boolean; user: User | null },
): Promise<Response> {
  const { say } = scene
  if (asked.casual && isRestOfBeginning(scene)) {
    return reply(world, scene, { screen: pageScreen({ title: say.inParts }, say) })
  }
  const query = cutText(asked.query.replaceAll(/\s+/g, ' ').trim(), QUERY_LENGTH)
  const cards = catalog.search(query, say.language, asked.casual || undefined)
  const found = cards.length > 0 || findPresets(query, say.language, asked).length > 0
  if (!found && asked.casual) {
    return save(world, scene, textBegins(scene, asked.query, query))
  }
  const session: Session = { ...scene.session, query }
  const shelf: Shelf = { list: 'found', page: 0, filter: null }
  const screen = found
    ? listOf({ ...scene, session }, { shelf, cards, query, user: null })
    : { ...homeScreen(homeView(scene, asked.user), say), ...say.nothingFound(query) }
  // The words are kept for the pages that follow, and for the way back from a card.
  return save(world, scene, { kind: 'save', session, screen })
}
