import type { Texts } from '../../../content/index.js'
import { catalog, FORMATS, type ModelCard } from '../../../lib/catalog/index.js'
import {
  balanceScreen,
  cardScreen,
  formatScreen,
  homeScreen,
  type ListedModel,
  MODELS_PER_PAGE,
  pageScreen,
  settingsScreen,
} from '../../../lib/telegram/screens/menus.js'
import { type Shown, type Strangers, sum, views } from './shown.js'

const PAGES = 3

/** More models than any format has today, so that the list has a first, a middle and a last page. */
function listed(title: string): ListedModel[] {
  return Array.from({ length: MODELS_PER_PAGE * PAGES - 1 }, (_, index) => ({
    id: `acme/painter-${index}`,
    title,
    price: sum(index * 137 + 63),
    fixed: index % 2 === 0,
    free: index === 0,
  }))
}

function lists(say: Texts, strangers: Strangers): Shown[] {
  const models = listed(strangers.title)
  const page = (number: number) => formatScreen({ format: 'text-to-image', models, page: number }, say)
  return views('formatScreen', {
    'first page': page(0),
    'middle page': page(1),
    'last page': page(PAGES - 1),
    'page that is gone': page(99),
    'one model': formatScreen({ format: 'image-upscale', models: models.slice(0, 1), page: 0 }, say),
  })
}

/** The card of a model as it is shown when somebody came for a format. */
function cardAs(card: ModelCard, price: { free: boolean; fixed: boolean }, say: Texts) {
  const [format = 'text-to-image'] = catalog.formatsOf(card)
  return cardScreen(
    { card, format, page: 1, gives: ['image', 'audio'], asks: ['prompt'], price: sum(1_404), ...price },
    say,
  )
}

function cards(say: Texts, strangers: Strangers): Shown[] {
  const [first] = catalog.offered()
  if (!first) return []
  const card = { ...first, title: strangers.title }
  return views('cardScreen', {
    free: cardAs(card, { free: true, fixed: true }, say),
    'of one price': cardAs(card, { free: false, fixed: true }, say),
    'from a price': cardAs(card, { free: false, fixed: false }, say),
  })
}

function money(say: Texts): Shown[] {
  const none = { available: sum(0), held: sum(0), debt: sum(0), freeLeft: 0, freePerDay: 10 }
  return views('balanceScreen', {
    empty: balanceScreen(none, say),
    'full of everything': balanceScreen(
      { ...none, available: sum(123_456_789), held: sum(1_404), debt: sum(99), freeLeft: 10 },
      say,
    ),
    unavailable: balanceScreen(null, say),
  })
}

function pages(say: Texts): Shown[] {
  return views('pageScreen', {
    help: pageScreen(say.help, say),
    privacy: pageScreen(say.privacy, say),
    terms: pageScreen(say.terms, say),
    support: pageScreen(say.support, say),
    'database away': pageScreen(say.databaseAway, say),
    'provider away': pageScreen(say.providerAway, say),
    'unreadable file': pageScreen({ title: say.unexpected.file }, say),
    'unreadable message': pageScreen({ title: say.unexpected.other }, say),
    refunded: pageScreen(say.refunded({ stars: 50, available: sum(2_500) }), say),
  })
}

/** Every menu, in its usual and its extreme states. */
export function menuScreens(say: Texts, strangers: Strangers): Shown[] {
  const { name } = strangers
  return [
    ...views('homeScreen', {
      'of a new person': homeScreen({ name, formats: FORMATS, freeLeft: 10 }, say),
      'of somebody known': homeScreen({ name, formats: FORMATS, freeLeft: null }, say),
      'of nobody': homeScreen({ name: '', formats: FORMATS, freeLeft: 0 }, say),
    }),
    ...lists(say, strangers),
    ...cards(say, strangers),
    ...money(say),
    ...views('settingsScreen', { usual: settingsScreen(say) }),
    ...pages(say),
  ]
}
