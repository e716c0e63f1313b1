import type { Format, ModelCard } from './card.js'
import { carry } from './carry.js'
import type { Catalog } from './catalog.js'
import { form } from './form.js'
import { type Quote, quote, type Terms } from './price.js'
import type { Plain } from './rule.js'
import { settings } from './settings.js'
import { usualSecondsFor } from './time.js'
import { currentValue, type DraftValues } from './values.js'

/** Another way to nearly the same result, with its price and time. */
export type Cheaper = { quote: Quote; seconds: number } & (
  | { kind: 'setting'; field: string; value: Plain }
  | { kind: 'model'; card: ModelCard; values: DraftValues }
)

/** What is chosen now. */
export interface Choice {
  card: ModelCard
  format: Format | null
  values: DraftValues
}

/** Settings that make a result finer, not another one. */
const FINENESS = new Set([
  'resolution',
  'quality',
  'mode',
  'rendering_speed',
  'sound',
  'audio',
  'generate_audio',
  'generate_audio_switch',
  'enable_pro',
])
/** Less is not worth a line on the screen. */
const WORTHWHILE = 0.85
/** A stranger must cost much less to be named. */
const STRANGER = 0.5
/** So much faster is worth naming at a price that is not higher. */
const FASTER = 0.6

function byModel(card: ModelCard, choice: Choice, terms: Terms): Cheaper | null {
  const values = carry(choice.values, { card, format: choice.format })
  const found = quote(card, values, terms)
  return found && { kind: 'model', card, values, quote: found, seconds: usualSecondsFor(card, values) }
}

function bySetting({ card, format, values }: Choice, terms: Terms): Cheaper | null {
  const ways = settings(card, format ?? undefined)
    .filter((step) => FINENESS.has(step.field) && card.price.by?.includes(step.field))
    .flatMap((step) => (step.options ?? []).map(({ value }) => ({ field: step.field, value })))
    .filter(({ field, value }) => currentValue(card, values, field) !== value)
    .flatMap(({ field, value }): Cheaper[] => {
      const changed = { ...values, [field]: value }
      const found = quote(card, changed, terms)
      const seconds = usualSecondsFor(card, changed, terms.measured)
      return found ? [{ kind: 'setting', field, value, quote: found, seconds }] : []
    })
  return ways.toSorted((a, b) => a.quote.amount - b.quote.amount)[0] ?? null
}

/** Formats whose models do the same thing: speech is no song, and a clip carried on is no clip repainted. */
const ALIKE: ReadonlySet<Format> = new Set<Format>([
  'text-to-image',
  'image-to-image',
  'text-to-video',
  'image-to-video',
  'audio-to-video',
])

/** The files a model starts from, and whether they are samples and not what is worked on. */
function needs(card: ModelCard, format: Format): string {
  const steps = form(card, format).filter((step) => step.required && step.media)
  const isSample = (field: string) => field.includes('reference') || card.own?.[field] !== undefined
  return steps.map((step) => `${step.media} ${isSample(step.field)} ${step.on !== undefined}`).join()
}

/** The first model, popular first, that does the same with the same files for much less. */
function byStranger(catalog: Catalog, choice: Choice, terms: Terms): Cheaper[] {
  const { card, format } = choice
  if (format === null || !ALIKE.has(format)) return []
  const now = quote(card, choice.values, terms)
  for (const other of catalog.ofFormat(format)) {
    if (other === card || needs(other, format) !== needs(card, format)) continue
    const found = byModel(other, choice, terms)
    if (found && now && found.quote.amount <= now.amount * STRANGER) return [found]
  }
  return []
}

/**
 * A cheaper way to nearly the same, or one much faster for no more, to name beside a price: the lighter
 * model of the family, a plainer setting, or another model that costs at most half. Null when there is
 * none.
 */
export function cheaper(catalog: Catalog, choice: Choice, terms: Terms): Cheaper | null {
  const { card, values } = choice
  const now = quote(card, values, terms)
  if (!now) return null
  const seconds = usualSecondsFor(card, values, terms.measured)
  const lighter = card.lighter === undefined ? null : catalog.card(card.lighter)
  const serves = lighter && (choice.format === null || catalog.formatsOf(lighter).includes(choice.format))
  const near = [serves ? byModel(lighter, choice, terms) : null, bySetting(choice, terms)]
  const worth = near.find(
    (way) =>
      way &&
      (way.quote.amount <= now.amount * WORTHWHILE ||
        (way.quote.amount <= now.amount && way.seconds <= seconds * FASTER)),
  )
  return worth ?? byStranger(catalog, choice, terms)[0] ?? null
}
