import { catalog, type Format, type ModelCard } from '../catalog/index.js'
import { stepForCaption } from '../draft/index.js'
import { unreachable } from '../kernel/index.js'
import type { Action } from '../telegram/buttons.js'
import { cardScreen } from '../telegram/screens/card.js'
import { filtersScreen } from '../telegram/screens/lists.js'
import { searchScreen } from '../telegram/screens/menus.js'
import { compareView, versusView } from './compare.js'
import { begin, put } from './decide-form.js'
import type { Decision } from './decision.js'
import { formOf } from './form.js'
import { cardView, exampleOf, goneView, pricesView } from './offer.js'
import type { Scene } from './scene.js'
import { canFilter, cardsOn, filtersFor, formatOf, isList } from './shelves.js'

const BROWSING = [
  'list',
  'filters',
  'model',
  'prices',
  'like',
  'begin',
  'example',
  'versus',
  'compare',
  'search',
] as const
type Browsing = Extract<Action, { go: (typeof BROWSING)[number] }>

/** True for presses that look around among models, up to the start of a form. */
export function isBrowsing(action: Action): action is Browsing {
  return BROWSING.some((go) => go === action.go)
}

/** What a press among the models leads to. */
export function browse(scene: Scene, action: Browsing, draftTag: string): Decision {
  const { say } = scene
  switch (action.go) {
    case 'list':
      return isList(action.list)
        ? {
            kind: 'list',
            shelf: { list: action.list, page: action.page, filter: action.filter ?? null },
          }
        : outdated(scene)
    case 'filters':
      return isList(action.list) && canFilter(action.list)
        ? {
            kind: 'show',
            screen: filtersScreen(
              {
                list: action.list,
                choices: filtersFor(action.list, scene.config),
                count: cardsOn(action.list, scene.config).length,
              },
              say,
            ),
          }
        : outdated(scene)
    case 'versus':
    case 'compare': {
      const screen = action.go === 'versus' ? versusView(scene, action) : compareView(scene, action)
      return screen ? { kind: 'show', screen } : { kind: 'home', toast: say.toast.modelGone }
    }
    case 'search':
      return {
        kind: 'save',
        session: { ...scene.session, asking: { what: 'search' } },
        screen: searchScreen(say),
      }
    default:
      return ofModel(scene, action, draftTag)
  }
}

/** Looks for words; without words it asks for them. */
export function find(scene: Scene, words: string): Decision {
  return words.trim() === ''
    ? browse(scene, { go: 'search' }, '')
    : { kind: 'find', query: words, casual: false }
}

function outdated(scene: Scene): Decision {
  return { kind: 'home', toast: scene.say.toast.outdated }
}

type OfModel = Extract<Browsing, { model: string }>

/** What can be done with one model; one that is gone names its successor. */
function ofModel(scene: Scene, action: OfModel, draftTag: string): Decision {
  const card = catalog.card(action.model)
  if (!card) return { kind: 'home', toast: scene.say.toast.modelGone }
  if (!catalog.isOffered(card.id)) return { kind: 'show', screen: goneView(card, scene.say) }
  switch (action.go) {
    case 'model':
      return { kind: 'show', screen: cardScreen(cardView(scene, card, action.from), scene.say) }
    case 'prices':
      return { kind: 'show', screen: pricesView(scene, card, action.from) }
    case 'like':
      return { kind: 'like', card, ...(action.from ? { from: action.from } : {}) }
    case 'begin':
      return begin(scene, { model: card.id, format: formatOf(action.format) ?? null }, draftTag)
    case 'example':
      return beginWithExample(scene, { card, format: formatOf(action.format) ?? null }, draftTag)
    default:
      return unreachable(action)
  }
}

/** Starts a form whose question for words is answered with the example of the card. */
function beginWithExample(
  scene: Scene,
  asked: { card: ModelCard; format: Format | null },
  draftTag: string,
): Decision {
  const begun = begin(scene, { model: asked.card.id, format: asked.format }, draftTag)
  const example = exampleOf(asked.card, scene.say)
  const draft = begun.kind === 'save' || begun.kind === 'results' ? begun.draft : undefined
  const form = draft && formOf({ ...scene, draft })
  const index = form ? stepForCaption(form.draft, form.steps) : null
  if (example === null || !form || index === null) return begun
  const filled = put(scene, form, { index, value: example, isWritten: true })
  return filled.kind === 'show' ? begun : filled
}
