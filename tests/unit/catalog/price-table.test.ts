import { describe, expect, test } from 'vitest'
import {
  catalog,
  creditsFor,
  type DraftValue,
  type FileValue,
  fieldOf,
  form,
  type ModelCard,
  plainCredits,
  priceTable,
  type Step,
  unfit,
  wholeRange,
} from '../../../lib/catalog/index.js'

const RATES = { usdRate: 78, markup: 2 }
const uses = catalog
  .offered()
  .flatMap((card) =>
    catalog.formatsOf(card).map((format) => [`${card.id} as ${format}`, card, format] as const),
  )

const fileOf = ({ media = 'image' }: Step): FileValue => ({ url: 'https://example.org/file', kind: media })

const cardOf = (id: string): ModelCard => {
  const card = catalog.card(id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

const sums = (id: string, format: (typeof uses)[number][2]) =>
  priceTable(cardOf(id), format, RATES).lines.map(({ choices, given, quote }) => [
    [...choices.map(({ value }) => value), ...(given ? [given.count] : [])].join(' '),
    quote.amount,
  ])

describe('the prices of a model', () => {
  test.each(uses)('stand in a table wherever they differ: %s', (_name, card, format) => {
    const range = wholeRange(card, format)
    if (!range) throw new Error('an offered model has a range')
    const { lines } = priceTable(card, format, RATES)
    if (range.least < range.most) expect(lines.length).toBeGreaterThanOrEqual(2)
    expect(lines.length).toBeLessThanOrEqual(18)
    for (const { quote, choices } of lines) {
      expect(quote.credits, JSON.stringify(choices)).toBeGreaterThanOrEqual(range.least)
      expect(quote.credits, JSON.stringify(choices)).toBeLessThanOrEqual(range.most)
      expect(quote.assumed, 'no line is the most there could be').toBe(false)
    }
  })

  test.each(uses)('name what comes without choosing, at what that costs: %s', (_name, card, format) => {
    const plain = plainCredits(card, format)
    const { lines } = priceTable(card, format, RATES)
    const usual = (field: string) => card.preset?.[field] ?? fieldOf(card, field)?.default
    const known = lines.filter(({ given }) => given === null)
    const fields = [...new Set(known.flatMap(({ choices }) => choices.map(({ field }) => field)))]
    if (fields.some((field) => usual(field) === undefined)) return
    const asComes = known.find(({ choices }) => choices.every(({ field, value }) => value === usual(field)))
    if (known.length > 0) expect(asComes).toBeDefined()
    if (asComes && plain !== null) expect(asComes.quote.credits).toBe(plain)
  })

  test.each(uses)('begin with what a form costs with everything skipped: %s', (_name, card, format) => {
    const plain = plainCredits(card, format)
    if (plain === null || card.on) return
    const least = form(card, format).filter((step) => step.required)
    const answers = Object.fromEntries(
      least.map((step): [string, DraftValue] => {
        if (step.media) return [step.field, Array.from({ length: step.many?.min ?? 1 }, () => fileOf(step))]
        return [step.field, step.options?.[0]?.value ?? (step.kind === 'number' ? (step.min ?? 1) : 'cat')]
      }),
    )
    if (unfit(card, answers) === null) expect(creditsFor(card, answers)).toBe(plain)
  })

  test('are those of the least that has to be given', () => {
    expect(sums('qwen3/pro-image-to-image', 'image-to-image')).toEqual([
      ['1K', 539],
      ['2K', 975],
    ])
    expect(priceTable(cardOf('qwen3/pro-image-to-image'), 'image-to-image', RATES).perFile).toBe(true)
  })

  test('are those of a file of five seconds where its length is paid', () => {
    expect(priceTable(cardOf('infinitalk/from-audio'), 'audio-to-video', RATES)).toMatchObject({ seconds: 5 })
    expect(sums('infinitalk/from-audio', 'audio-to-video')).toEqual([
      ['480p', 1_170],
      ['720p', 4_680],
    ])
    expect(sums('kling/v1-avatar-standard', 'audio-to-video')).toEqual([
      ['2', 1_248],
      ['5', 3_120],
      ['10', 6_240],
      ['15', 9_360],
    ])
  })

  test('follow the length of a text, and the size of a picture', () => {
    const [hundred, ...others] = sums('google/gemini-3-1-flash-tts', 'text-to-audio')
    expect(hundred?.[0]).toBe('100')
    expect(others.every(([, amount]) => Number(amount) > Number(hundred?.[1]))).toBe(true)
    expect(priceTable(cardOf('topaz/image-upscale'), 'image-upscale', RATES)).toMatchObject({ side: 1_280 })
  })

  test('begin with the least that a run can cost, and show what it costs as it comes', () => {
    const amounts = sums('pixverse-v6/text-to-video', 'text-to-video').map(([, amount]) => Number(amount))
    expect(Math.min(...amounts)).toBe(936)
    expect(amounts).toContain(2_184)
    expect(Math.max(...amounts)).toBe(21_528)
  })

  test('show every price once before any twice', () => {
    const sizes = sums('qwen/image-edit', 'image-to-image').map(([choices]) => String(choices).split(' ')[0])
    expect(sizes).toContain('landscape_4_3')
    expect(sizes).toContain('square_hd')
  })
})
