import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSession, rebased, type Session } from '../../../lib/draft/index.js'

const EMPTY: Session = { v: 1, language: null, choices: {} }

/** Settings: each is what was set last, whatever else changed. */
const settings = fc.record(
  {
    language: fc.constantFrom('ru' as const, 'en' as const),
    liked: fc.array(fc.constantFrom('z-image', 'wan'), { maxLength: 2 }),
    query: fc.constantFrom('кот', 'пёс'),
    tipped: fc.constantFrom(['text-to-image'], ['text-to-video']),
  },
  { requiredKeys: [] },
)

test('two updates that set different things at once both have set them', () => {
  fc.assert(
    fc.property(settings, settings, settings, (start, mine, theirs) => {
      const before = parseSession(JSON.stringify({ ...EMPTY, ...start }))
      const now = parseSession(JSON.stringify({ ...before, ...theirs }))
      const both = rebased(before, { ...before, ...mine }, now)
      const changed = Object.entries(mine).filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify({ ...before }[field as 'query']),
      )
      expect(both).toEqual({ ...now, ...Object.fromEntries(changed) })
    }),
  )
})

test('what was decided from something that changed meanwhile is decided again', () => {
  const beginning = { at: 1, text: 'кот' }
  expect(rebased(EMPTY, { ...EMPTY, beginning }, { ...EMPTY, language: 'ru' })).toBeNull()
  expect(rebased({ ...EMPTY, beginning }, EMPTY, { ...EMPTY, language: 'ru' })).toBeNull()
  const choices = { 'z-image': { seed: 1 } }
  expect(rebased(EMPTY, { ...EMPTY, choices }, { ...EMPTY, language: 'ru' })).toBeNull()
  expect(rebased(EMPTY, { ...EMPTY, asking: { what: 'term' } }, { ...EMPTY, language: 'ru' })).toBeNull()
})

test('a question that is over does not end the one asked after it', () => {
  const asked: Session = { ...EMPTY, asking: { what: 'search' } }
  const set: Session = { ...EMPTY, language: 'en' }
  expect(rebased(asked, set, { ...asked, query: 'кот' })).toEqual({ ...set, query: 'кот' })
  const next: Session = { ...EMPTY, asking: { what: 'term' } }
  expect(rebased(asked, set, next)).toEqual({ ...next, language: 'en' })
})
