import { expect, test } from 'vitest'
import { LANGUAGES, REPORT_REASONS, textsOf } from '../../../content/index.js'

// What costs nothing is not spoken of as money.

const MONEY = /деньг|верн|money|refund/i

test.each(LANGUAGES)('a free run that is late says no word about money: %s', (language) => {
  const say = textsOf(language)
  const late = (free: boolean) =>
    say.progress({ title: '', stage: 'late', elapsed: 90, usual: 60, free }).paragraphs?.join() ?? ''
  expect(late(true)).not.toMatch(MONEY)
  expect(late(false)).toMatch(MONEY)
})

test.each(LANGUAGES)('a report on a free run promises and refuses no money: %s', (language) => {
  const say = textsOf(language)
  for (const seen of [true, false])
    expect(say.askReport({ title: '', cost: 'free', seen }).paragraphs?.join()).not.toMatch(MONEY)
  for (const reason of REPORT_REASONS) {
    const { paragraphs } = say.reportAnswer.declined({ title: '', reason, cost: 'free' })
    expect(paragraphs?.join()).not.toMatch(MONEY)
  }
})
