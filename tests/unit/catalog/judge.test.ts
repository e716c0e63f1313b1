import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  catalog,
  type DraftValues,
  type FileValue,
  form,
  inputFor,
  judge,
  type ModelCard,
  measuresIn,
  unfit,
} from '../../../lib/catalog/index.js'
import { addressOf, choicesOf, SEED } from './answers.js'
import { madeUp } from './made-up.js'

function cardOf(id: string): ModelCard {
  const card = catalog.card(id)
  if (!card) throw new Error(`no card ${id}`)
  return card
}

const files = (count: number): FileValue[] =>
  Array.from({ length: count }, (_, index) => ({ url: `https://a.test/${index}`, kind: 'image' }))

const clip = (seconds: number | null): FileValue => ({
  fileId: 'f',
  kind: 'video',
  mime: 'video/mp4',
  size: 1,
  seconds,
  name: null,
  measured: true,
})

function answered(id: string, before: DraftValues, answer: DraftValues) {
  const field = Object.keys(answer)[0] ?? ''
  return judge(cardOf(id), before, { values: { ...before, ...answer }, field })
}

describe('an answer under the rules of its model', () => {
  test('never throws files away: it is refused, with the field that is in its way and how much fits', () => {
    const grok = 'grok-imagine/image-to-video'
    const three = { prompt: 'a', image_urls: files(3) }
    const refused = { ok: false, broken: { kind: 'too-many', fields: ['image_urls'], max: 1 } }
    expect(answered(grok, three, { resolution: '1080p' })).toMatchObject(refused)
    expect(answered(grok, { ...three, image_urls: files(1) }, { resolution: '1080p' }).ok).toBe(true)
    expect(answered('veo3_lite', { prompt: 'a', imageUrls: files(3) }, { duration: 4 }).ok).toBe(false)
  })

  test('never throws words away either', () => {
    const text = { type: 'string' } as const
    const input = {
      type: 'object',
      properties: { prompt: text, lyrics: text, instrumental: { type: 'boolean' } },
    }
    const rules = [{ when: { instrumental: true }, must: { lyrics: { set: false } } }]
    const card = madeUp({ input: input as ModelCard['input'], rules })
    const sung = { prompt: 'a', lyrics: 'Ля-ля' }
    const judged = judge(card, sung, { values: { ...sung, instrumental: true }, field: 'instrumental' })
    expect(judged).toMatchObject({ ok: false, broken: { kind: 'clash', fields: ['lyrics'] } })
  })

  test('moves another choice and says which', () => {
    const before = { prompt: 'a', image_urls: files(1), resolution: '1080p' }
    const judged = answered('grok-imagine/image-to-video', before, { image_urls: files(2) })
    if (!judged.ok) throw new Error(judged.broken.kind)
    expect(judged.values).toMatchObject({ image_urls: files(2), resolution: '480p' })
    expect(judged.changes).toContainEqual({ field: 'resolution', from: '1080p', to: '480p' })
  })

  test('writes down nothing that nobody chose: it follows the files', () => {
    const given = (count: number) => answered('veo3_fast', { prompt: 'a' }, { imageUrls: files(count) })
    expect(given(2)).toEqual({
      ok: true,
      values: { prompt: 'a', imageUrls: files(2) },
      changes: [{ field: 'generationType', from: 'TEXT_2_VIDEO', to: 'FIRST_AND_LAST_FRAMES_2_VIDEO' }],
    })
    expect(given(3)).toEqual({
      ok: true,
      values: { prompt: 'a', imageUrls: files(3) },
      changes: [{ field: 'generationType', from: 'TEXT_2_VIDEO', to: 'REFERENCE_2_VIDEO' }],
    })
  })

  test('is refused when it would be taken back at once', () => {
    const refused = { ok: false, broken: { kind: 'clash', fields: ['aspect_ratio'], with: ['image_urls'] } }
    const one = { prompt: 'a', image_urls: files(1) }
    expect(answered('grok-imagine/image-to-video', one, { aspect_ratio: '1:1' })).toMatchObject(refused)
    const two = { ...one, image_urls: files(2) }
    expect(answered('grok-imagine/image-to-video', two, { aspect_ratio: '1:1' }).ok).toBe(true)
  })

  test('is refused when a file is too long or too short, and taken when nobody could measure it', () => {
    const animate = (seconds: number | null) =>
      answered('wan/2-2-animate-move', {}, { video_url: [clip(seconds)] })
    expect(animate(31)).toMatchObject({ ok: false, broken: { kind: 'seconds', max: 30, seconds: 31 } })
    expect([animate(30).ok, animate(null).ok, animate(0).ok]).toEqual([true, true, true])
    expect(measuresIn({ video_url: [clip(31)] })).toEqual({ video_url: [{ seconds: 31 }] })
    const told: FileValue = { ...clip(31), measured: undefined }
    expect(answered('wan/2-2-animate-move', {}, { video_url: [told] }).ok).toBe(true)
    expect(measuresIn({ video_url: [told] })).toEqual({ video_url: [{}] })
  })

  test('is no fault while something is only missing yet; before paying it is', () => {
    const half = { prompt: 'a' }
    expect(answered('bytedance/seedance-2', half, { last_frame_url: files(1) }).ok).toBe(true)
    expect(unfit(cardOf('bytedance/seedance-2'), { ...half, last_frame_url: files(1) })).toEqual({
      kind: 'missing',
      fields: ['first_frame_url'],
    })
  })
})

test(`whatever is answered in whatever turn, files and words reach KIE or are refused (SEED=${SEED})`, () => {
  const ruled = catalog.offered().filter((card) => card.rules)
  const uses = ruled.flatMap((card) => catalog.formatsOf(card).map((format) => ({ card, format })))
  const turns = fc.constantFrom(...uses).chain(({ card, format }) =>
    choicesOf(card, format).chain((chosen) => {
      const fields = Object.keys(chosen)
      const order = fc.shuffledSubarray(fields, { minLength: fields.length })
      return order.map((turn) => ({ card, format, chosen, turn }))
    }),
  )
  fc.assert(
    fc.property(turns, ({ card, format, chosen, turn }) => {
      let values: DraftValues = {}
      for (const field of turn) {
        const judged = judge(card, values, { values: { ...values, [field]: chosen[field] }, field })
        if (!judged.ok) continue
        expect(judged.values[field]).toEqual(chosen[field])
        values = judged.values
      }
      if (unfit(card, values)) return
      const given = Object.entries(values).filter(([, value]) => Array.isArray(value) && value.length > 0)
      const sent = JSON.stringify(inputFor(card, values, addressOf))
      for (const [field, value] of given) {
        const each = (value as FileValue[]).map(addressOf)
        const named = JSON.stringify(inputFor({ ...card, rules: [] }, { [field]: value }, addressOf))
        expect(
          each.every((address) => sent.includes(address)),
          `${card.id} ${format} ${named}`,
        ).toBe(true)
        const key = card.input.properties[field]
        if (key)
          expect(inputFor(card, values, addressOf)[field]).toEqual(key.type === 'array' ? each : each[0])
      }
      const steps = form(card, format).filter((step) => step.kind === 'text' && values[step.field])
      for (const { field } of steps) expect(sent, field).toContain(JSON.stringify(values[field]).slice(1, -1))
    }),
    { numRuns: 1_500, seed: SEED },
  )
})
