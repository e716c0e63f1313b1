import { expect, test } from 'vitest'
import { textsOf } from '../../../content/index.js'
import {
  type Format,
  form,
  type ModelCard,
  plainCredits,
  type Step,
  wholeRange,
} from '../../../lib/catalog/index.js'
import { priceFrom } from '../../../lib/flow/offer.js'
import { buttonWith, expectClean, uses } from '../../support/path.js'
import { stage } from '../../support/stage.js'
import { type Answer, enrich, fillForm, openForm, sumIn } from '../../support/walk.js'

const say = textsOf('ru')

/** Everything skipped that can be, one file and a word where not. */
function leastTo(step: Step): Answer {
  if (!step.required) return { kind: 'skip' }
  if (step.media) {
    const files = Array.from({ length: step.many?.min ?? 1 }, () => ({
      kind: step.media ?? 'image',
      way: step.media === 'image' ? ('photo' as const) : ('address' as const),
    }))
    return { kind: 'files', files }
  }
  return step.kind === 'text' ? { kind: 'text', text: 'Кот на окне' } : { kind: 'option', index: 0 }
}

/** The uses whose settings can make a run cheaper than it comes. */
function dearerAsTheyCome(): { card: ModelCard; format: Format }[] {
  return uses().filter(({ card, format }) => {
    const plain = plainCredits(card, format)
    return !card.on && plain !== null && plain > (wholeRange(card, format)?.least ?? plain)
  })
}

test('what a card says it costs as it comes is what its form costs with nothing chosen', async () => {
  const plenty = '100000/10s'
  const set = await stage({ FREE_MODELS: 'none', RATE_PER_USER: plenty, RATE_GLOBAL: plenty })
  const person = set.person()
  await enrich(set, person, 1_000_000)
  const tried = dearerAsTheyCome().filter(({ format }) => format.startsWith('text-'))
  expect(tried.length).toBeGreaterThan(10)
  for (const { card, format } of tried) {
    const { plain, price, most } = priceFrom(card, set.world.config, format)
    if (!plain) throw new Error('it is known')
    const line = `Цена: ${say.money(plain)} как есть, от ${say.money(price)} до ${say.money(most)}`
    const asked = { card, format, language: 'ru' } as const
    await openForm(person, { ...asked, look: (text) => expect(text).toContain(line) })
    await fillForm(set, person, { ...asked, answers: form(card, format).map(leastTo) })
    const paid = sumIn(buttonWith(person, say.labels.generate({ ...plain, amount: 0 }).split('·')[0] ?? ''))
    expect(paid, card.id).toBe(plain.amount)
  }
  expectClean(set)
})
