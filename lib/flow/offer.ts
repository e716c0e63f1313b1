import type { Sum, Texts } from '../../content/index.js'
import {
  amountFor,
  catalog,
  codeOf,
  difficultyOf,
  type Format,
  form,
  formatsOf,
  type MediaKind,
  type ModelCard,
  plainCredits,
  priceFor,
  priceTable,
  type Step,
  successorOf,
  wholeRange,
} from '../catalog/index.js'
import type { Config } from '../config.js'
import type { Draft } from '../draft/index.js'
import { assert } from '../kernel/index.js'
import { cutText, type Screen } from '../telegram/screen.js'
import { type CardView, pricesScreen, successorScreen } from '../telegram/screens/card.js'
import { listIn, pageOf } from '../telegram/screens/lists.js'
import type { HomeView } from '../telegram/screens/menus.js'
import type { User } from '../user/index.js'
import type { Scene } from './scene.js'

/** An amount in the operator's currency. */
export function sumOf(config: Config, amount: number): Sum {
  return { amount, currency: config.pricing.currency }
}

/** The price of a model with these values, or why it has none. */
export function priced(card: ModelCard, values: Draft['values'], config: Config) {
  return priceFor(card, values, config.pricing)
}

/** The same in minor units; null for choices without a price. */
export function priceOf(card: ModelCard, values: Draft['values'], config: Config): number | null {
  const found = priced(card, values, config)
  return found.ok ? found.quote.amount : null
}

/** True when the operator (or the rule) lets people try this model free. */
export function isFree(card: ModelCard, config: Config): boolean {
  return config.free.perDay > 0 && catalog.freeModels(config.free.models).some((free) => free.id === card.id)
}

/**
 * What a model costs with the cheapest answers and settings, as it comes (null where what is given decides),
 * and with the dearest that the cap lets through, in one use (its first, unless another is named), and
 * whether all are the same.
 */
export function priceFrom(
  card: ModelCard,
  config: Config,
  format?: Format,
): { price: Sum; plain: Sum | null; most: Sum; fixed: boolean } {
  const use = format ?? useOf(card, '')
  const whole = wholeRange(card, use)
  assert(whole, 'a model that is offered has a price')
  const plain = plainCredits(card, use)
  const sum = (credits: number) => sumOf(config, amountFor(credits, config.pricing))
  const least = sum(plain ?? whole.least).amount
  const dearest = Math.min(sum(whole.most).amount, Math.max(config.pricing.maxAmount, least))
  return {
    price: sum(whole.least),
    plain: plain === null ? null : sum(plain),
    most: { ...sum(whole.most), amount: dearest },
    fixed: whole.least === whole.most,
  }
}

/** What a form asks for: words by field, files by kind, results by the models that make them. */
export function askedOf(steps: readonly Step[]): { gives: MediaKind[]; asks: string[]; works: string[] } {
  const gives = steps.flatMap((step): MediaKind[] => (step.media && !step.on ? [step.media] : []))
  const works = steps.flatMap(({ on }) => on?.of ?? []).flatMap((id) => catalog.card(id)?.title ?? [])
  return {
    works,
    gives: [...new Set(gives)],
    asks: steps.filter((step) => step.kind === 'text').map((step) => step.field),
  }
}

/** The use somebody came for, when the list that led here is a format of this model; else its first. */
export function useOf(card: ModelCard, list: string): Format {
  const formats = formatsOf(card)
  return formats.find((one) => one === list) ?? formats[0] ?? 'text-to-image'
}

/** What a screen about models depends on beside the models. */
export type Visitor = Pick<Scene, 'config' | 'session'>

/** The card of one model, for somebody who came from a list (`from`, with its filter) or from nowhere. */
export function cardView(visitor: Visitor, card: ModelCard, from: string | undefined): CardView {
  const { config, session } = visitor
  const came = listIn(from ?? '')
  const format = useOf(card, came.list)
  const list = came.list === '' ? format : came.list
  const peers = catalog.ofFormat(format)
  return {
    card,
    format,
    from: from ?? format,
    list,
    filter: came.filter,
    page: list === format && came.filter === null ? pageOf(peers.findIndex((one) => one.id === card.id)) : 0,
    ...askedOf(form(card, format)),
    ...priceFrom(card, config, format),
    free: isFree(card, config),
    difficulty: difficultyOf(card, format),
    hasPrices: priceTable(card, format, config.pricing).lines.length > 0,
    hasOthers: peers.length > 1,
    liked: session.liked?.includes(card.id) === true,
    code: codeOf(card.id),
  }
}

/** What the choices of a model cost. */
export function pricesView(scene: Scene, card: ModelCard, from: string | undefined): Screen {
  const format = useOf(card, listIn(from ?? '').list)
  const { lines, ...given } = priceTable(card, format, scene.config.pricing)
  const sums = lines.map((line) => ({ ...line, sum: sumOf(scene.config, line.quote.amount) }))
  const view = { model: card.id, title: card.title, from: from ?? format, lines: sums, ...given }
  return pricesScreen(view, scene.say)
}

/** What the home screen offers. */
export function homeView(scene: Scene, user: User | null): HomeView {
  const { config } = scene
  return {
    name: nameOf(scene),
    formats: catalog.formats().map((format) => ({ format, count: catalog.ofFormat(format).length })),
    free: freeOf(scene, user),
    hasFree: hasFree(config),
  }
}

const NAME_LENGTH = 32

/** True when there is something to try free. */
function hasFree(config: Config): boolean {
  return config.free.perDay > 0 && catalog.freeModels(config.free.models).length > 0
}

/** How a person is called on a screen. */
export function nameOf({ incoming }: Scene): string {
  return cutText(incoming.person.name?.split(' ')[0] ?? '', NAME_LENGTH)
}

/** The free tries of today; null when nothing is free or nobody knows. */
export function freeOf(scene: Scene, user: User | null): { left: number; perDay: number } | null {
  const { perDay } = scene.config.free
  return user && hasFree(scene.config) ? { left: Math.max(0, perDay - user.freeUsed), perDay } : null
}

/** The word about a model that is not offered, with the one to take instead or those that are like it. */
export function goneView(card: ModelCard, say: Texts): Screen {
  const successor = successorOf(catalog, card)
  const [list = null] = formatsOf(card).filter((format) => catalog.ofFormat(format).length > 0)
  return successorScreen(
    {
      title: card.title,
      successor: successor && { id: successor.id, title: successor.title },
      ...(card.status === 'live' && { live: { list } }),
    },
    say,
  )
}

/** The example prompt of a card in the language of the texts. */
export function exampleOf(card: ModelCard, say: Texts): string | null {
  return card.words[say.language].example ?? null
}
