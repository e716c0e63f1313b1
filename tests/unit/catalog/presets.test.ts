import { describe, expect, test } from 'vitest'
import { LANGUAGES, PRESET_SHELVES, textsOf } from '../../../content/index.js'
import {
  catalog,
  catalogOf,
  check,
  chosenBy,
  filesOf,
  form,
  type ModelCard,
  modelFor,
  type PresetPlan,
  planOf,
  presetPlans,
  settings,
  unfit,
  wordField,
} from '../../../lib/catalog/index.js'
import { findPresets } from '../../../lib/flow/find-presets.js'
import { promptOf } from '../../../lib/flow/presets.js'

const ru = textsOf('ru')
const hasWords = (plan: PresetPlan) => ru.preset(plan.name)?.prompt !== ''
const plans = presetPlans()

/** The catalogue of a day on which these models are no longer sold. */
function without(ids: readonly string[]) {
  const cards = catalog.cards.map((card): ModelCard => {
    return ids.includes(card.id) ? { ...card, status: 'retired', successor: null } : card
  })
  return catalogOf(cards)
}

test('there are at least 32 scenarios on at least 8 shelves, and no shelf is empty', () => {
  expect(plans.length).toBeGreaterThanOrEqual(32)
  expect(PRESET_SHELVES.length).toBeGreaterThanOrEqual(8)
  for (const shelf of PRESET_SHELVES) expect(plans.some((plan) => plan.shelf === shelf)).toBe(true)
  expect(new Set(plans.map(({ name }) => name)).size).toBe(plans.length)
})

test.each(plans.map((plan) => [plan.name, plan] as const))(
  '%s names models that are sold and can do it',
  (_, plan) => {
    expect(plan.name).toMatch(/^[a-z0-9-]{3,20}$/)
    for (const id of plan.models) {
      const card = catalog.card(id)
      expect(card && catalog.ofFormat(plan.format).includes(card), id).toBe(true)
    }
    expect(modelFor(catalog, plan, hasWords(plan))?.id).toBe(plan.models[0])
  },
)

describe.each(LANGUAGES)('in %s', (language) => {
  const say = textsOf(language)

  test.each(plans.map((plan) => [plan.name, plan] as const))(
    '%s has words that fill its blanks',
    (_, plan) => {
      const words = say.preset(plan.name)
      expect(words).not.toBeNull()
      const { blanks = [], prompt = '' } = words ?? {}
      expect(blanks.length + filesOf(plan).length).toBeGreaterThanOrEqual(1)
      expect(blanks.length).toBeLessThanOrEqual(3)
      expect(blanks.length).toBe(ru.preset(plan.name)?.blanks.length)
      for (const [index] of blanks.entries()) expect(prompt).toContain(`{${index + 1}}`)
      expect(
        promptOf(
          prompt,
          blanks.map(({ example }) => example),
        ),
      ).not.toMatch(/[{}]/)
    },
  )

  test.each(plans.map((plan) => [plan.name, plan] as const))(
    '%s with its examples is ready but for files',
    (_, plan) => {
      const card = modelFor(catalog, plan, hasWords(plan))
      const words = say.preset(plan.name)
      if (!card || !words) throw new Error('a scenario has a model and words')
      const field = wordField(card, plan.format)
      const prompt = promptOf(
        words.prompt,
        words.blanks.map(({ example }) => example),
      )
      const values = { ...chosenBy(plan, card), ...(field && prompt && { [field]: prompt }) }
      for (const step of [...form(card, plan.format), ...settings(card, plan.format)]) {
        const value = values[step.field]
        if (value !== undefined) expect(check(step, value).ok, step.field).toBe(true)
      }
      const broken = unfit(card, values)
      expect(broken === null || broken.kind === 'missing').toBe(true)
    },
  )

  test('there are no words for scenarios that do not exist', () => {
    expect(say.preset('no-such-preset')).toBeNull()
    expect(say.preset('toString')).toBeNull()
  })
})

describe('when its first model is no longer sold', () => {
  const alone = plans.filter((plan) => plan.models.length === 1 && (plan.only || plan.name === 'cut-out'))

  test.each(plans.filter((plan) => !alone.includes(plan)).map((plan) => [plan.name, plan] as const))(
    'another takes over %s',
    (_, plan) => {
      const later = without(plan.models.slice(0, 1))
      const card = modelFor(later, plan, hasWords(plan))
      expect(card).not.toBeNull()
      expect(card?.id).not.toBe(plan.models[0])
      expect(card && later.isOffered(card.id)).toBe(true)
    },
  )

  test.each(
    plans.filter((plan) => !plan.only && plan.name !== 'cut-out').map((plan) => [plan.name, plan] as const),
  )('and when all it names are gone, %s finds one with its first tag', (_, plan) => {
    const card = modelFor(without(plan.models), plan, hasWords(plan))
    const [needed] = plan.tags
    if (card) expect(needed && card.tags.includes(needed)).toBe(true)
    else expect(['sharper', 'old-photo']).toContain(plan.name) // All that can are named.
  })

  test.each(alone.map((plan) => [plan.name, plan] as const))(
    '%s, which nothing else can do, is not offered',
    (_, plan) => {
      expect(modelFor(without(plan.models), plan, hasWords(plan))).toBeNull()
    },
  )

  test('a model that took the place of another takes over its scenarios', () => {
    const plan = planOf('ad-scene')
    if (!plan) throw new Error('a scenario of today')
    const [first, second] = plan.models
    const cards = catalog.cards.map((card): ModelCard => {
      if (card.id === first) return { ...card, status: 'retired', successor: 'nano-banana-pro' }
      return card.id === second || card.id === plan.models[2] ? { ...card, status: 'retired' } : card
    })
    expect(modelFor(catalogOf(cards), plan, true)?.id).toBe('nano-banana-pro')
  })
})

describe('words find', () => {
  test.each([
    ['ru', 'раскраска', 'kids-coloring'],
    ['ru', 'раскраски детям', 'kids-coloring'],
    ['ru', 'хочу логотип', 'brand-logo'],
    ['ru', 'ktuj kjujnbg', null],
    ['ru', 'kjujnbg', 'brand-logo'],
    ['ru', 'озвучить', 'sound-voice'],
    ['ru', 'минусовка', 'sound-minus'],
    ['en', 'mascot', 'brand-mascot'],
    ['en', 'wallpaper for my phone', 'post-wallpaper'],
    ['en', 'remove background', 'cut-out'],
    ['en', '', null],
    ['ru', 'абракадабра', null],
  ] as const)('%s: “%s” %s', (language, query, expected) => {
    expect(findPresets(query, language)[0] ?? null).toBe(expected)
  })

  test('words that came by themselves mean only titles', () => {
    expect(findPresets('мягкая тень', 'ru').length).toBeGreaterThan(0)
    expect(findPresets('мягкая тень', 'ru', { casual: true })).toEqual([])
    expect(findPresets('спасибо', 'ru', { casual: true })).toEqual([])
    expect(findPresets('логотип', 'ru', { casual: true })).toContain('brand-logo')
  })
})
