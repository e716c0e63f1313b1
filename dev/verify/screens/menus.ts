import type { Texts } from '../../../content/index.js'
import { catalog, FORMATS, type ModelCard } from '../../../lib/catalog/index.js'
import { beginningScreen } from '../../../lib/telegram/screens/beginning.js'
import {
  type CardView,
  cardScreen,
  compareScreen,
  foundScreen,
  pricesScreen,
  successorScreen,
} from '../../../lib/telegram/screens/card.js'
import {
  FILTERS,
  filtersScreen,
  type ListedModel,
  type ListView,
  listScreen,
  MODELS_PER_PAGE,
  versusScreen,
} from '../../../lib/telegram/screens/lists.js'
import {
  balanceScreen,
  helpScreen,
  homeScreen,
  pageScreen,
  searchScreen,
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
  const beginnings = FORMATS.map((format, count) => ({ format, count: count + 1 }))
  const plain = { models, page: 0, filter: null, canFilter: true, query: null, free: null } as const
  const shown = (view: Partial<ListView>) => listScreen({ list: 'text-to-image', ...plain, ...view }, say)
  const others = models.map((model, index) => ({ code: `code-${index}`, model }))
  const versus = {
    title: strangers.title,
    one: 'code',
    back: { model: 'acme/painter-0', from: 'text-to-image' },
  }
  return [
    ...views('listScreen', {
      'first page': shown({}),
      'middle page': shown({ page: 1 }),
      'last page': shown({ page: PAGES - 1 }),
      'page that is gone': shown({ page: 99 }),
      'one model': shown({ list: 'image-upscale', models: models.slice(0, 1) }),
      ...Object.fromEntries(
        Object.keys(FILTERS).map((filter) => [`narrowed by ${filter}`, shown({ filter, models: [] })]),
      ),
      popular: shown({ list: 'popular', canFilter: false }),
      free: shown({ list: 'free', canFilter: false, free: { left: 3, perDay: 10 } }),
      'one’s own, empty': shown({ list: 'mine', canFilter: false, models: [] }),
      'one’s own': shown({
        list: 'mine',
        canFilter: false,
        models: models.map((one) => ({ ...one, liked: true })),
      }),
      found: shown({ list: 'found', canFilter: false, query: strangers.prompt }),
    }),
    ...views('beginningScreen', {
      words: beginningScreen(
        { media: null, count: 0, text: strangers.prompt, formats: beginnings, hasModels: true },
        say,
      ),
      'a picture': beginningScreen(
        { media: 'image', count: 1, text: null, formats: beginnings, hasModels: false },
        say,
      ),
      'an album': beginningScreen(
        { media: 'image', count: 3, text: strangers.prompt, formats: beginnings, hasModels: false },
        say,
      ),
    }),
    ...views('filtersScreen', {
      all: filtersScreen(
        {
          list: 'text-to-video',
          count: 99,
          choices: Object.keys(FILTERS).map((filter, count) => ({ filter, count: count || null })),
        },
        say,
      ),
    }),
    ...views('versusScreen', {
      'first page': versusScreen({ ...versus, others, page: 0 }, say),
      'last page': versusScreen({ ...versus, others, page: 99 }, say),
    }),
  ]
}

/** The card of a model as it is shown when somebody came for a format. */
function cardAs(card: ModelCard, price: { free: boolean; fixed: boolean }, say: Texts) {
  const [format = 'text-to-image'] = catalog.formatsOf(card)
  const view: CardView = {
    card,
    format,
    from: format,
    list: format,
    filter: null,
    page: 1,
    gives: ['image', 'audio'],
    asks: ['prompt'],
    works: ['Grok Imagine Video', 'Grok Imagine Animate'],
    price: sum(1_404),
    plain: price.free ? null : sum(2_106),
    most: sum(123_456),
    difficulty: 'hard',
    hasPrices: !price.fixed,
    hasOthers: !price.free,
    liked: price.free,
    code: 'code',
    ...price,
  }
  return cardScreen(view, say)
}

function cards(say: Texts, strangers: Strangers): Shown[] {
  const [first] = catalog.offered()
  if (!first) return []
  const card = { ...first, title: strangers.title }
  const [format = 'text-to-image'] = catalog.formatsOf(card)
  const compared = {
    card,
    format,
    price: sum(1_404),
    fixed: false,
    free: true,
    gives: ['image'],
    asks: [],
    works: ['Suno Music', 'Suno Continue', 'Suno Cover'],
  } as const
  const lines = Array.from({ length: 16 }, (_, index) => ({
    choices: [{ field: 'resolution', value: '1080p' }],
    given: null,
    sum: sum(1_404 * (index + 1)),
  }))
  const table = { model: card.id, title: card.title, from: format, seconds: null, side: null, perFile: false }
  const given = (['letters', 'seconds', 'files'] as const).map((what, index) => ({
    choices: [],
    given: { what, count: 3_000 },
    sum: sum(1_404 * (index + 1)),
  }))
  return [
    ...views('cardScreen', {
      free: cardAs(card, { free: true, fixed: true }, say),
      'of one price': cardAs(card, { free: false, fixed: true }, say),
      'from a price': cardAs(card, { free: false, fixed: false }, say),
    }),
    ...views('pricesScreen', {
      many: pricesScreen({ ...table, lines }, say),
      'by length': pricesScreen({ ...table, lines, seconds: 5 }, say),
      'by size': pricesScreen({ ...table, lines, side: 1_280 }, say),
      'by files': pricesScreen({ ...table, lines: given, perFile: true }, say),
    }),
    ...views('compareScreen', {
      'two of a kind': compareScreen(
        { one: compared, other: { ...compared, free: false }, code: 'code' },
        say,
      ),
    }),
    ...views('foundScreen', {
      'with a link': foundScreen(
        { card, price: sum(1_404), fixed: false, free: false, url: 'https://t.me/a_bot?start=m_code' },
        say,
      ),
      'without one': foundScreen({ card, price: sum(1_404), fixed: true, free: true, url: null }, say),
    }),
    ...views('successorScreen', {
      'with a successor': successorScreen(
        { title: card.title, successor: { id: card.id, title: card.title } },
        say,
      ),
      'without one': successorScreen({ title: card.title, successor: null }, say),
      'of one that is not sold': successorScreen(
        { title: card.title, successor: null, live: { list: format } },
        say,
      ),
      'of one behind another door': successorScreen(
        { title: card.title, successor: { id: card.id, title: card.title }, live: { list: null } },
        say,
      ),
    }),
  ]
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
    terms: pageScreen(say.terms, say),
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
  const formats = FORMATS.map((format, index) => ({ format, count: index * 11 + 1 }))
  return [
    ...views('homeScreen', {
      'of a new person': homeScreen({ name, formats, free: { left: 10, perDay: 10 }, hasFree: true }, say),
      'of somebody known': homeScreen({ name, formats, free: null, hasFree: true }, say),
      'of nobody': homeScreen({ name: '', formats, free: null, hasFree: false }, say),
    }),
    ...views('helpScreen', { usual: helpScreen(say) }),
    ...views('searchScreen', { usual: searchScreen(say) }),
    ...views('pageScreen', {
      'nothing found': pageScreen(say.nothingFound(strangers.prompt), say),
    }),
    ...lists(say, strangers),
    ...cards(say, strangers),
    ...money(say),
    ...pages(say),
  ]
}
