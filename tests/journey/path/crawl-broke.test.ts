import { expect, test } from 'vitest'
import { expectAgreement } from '../../support/books.js'
import { crawl, crawlLanguages, expectWhole } from '../../support/crawl.js'
import { expectClean } from '../../support/path.js'
import { stage } from '../../support/stage.js'

const PLENTY = { RATE_PER_USER: '100000/10s', RATE_GLOBAL: '100000/10s', MAX_RUNNING: '50' }

test.each(crawlLanguages(2))(
  'every button somebody without money and without free tries meets does something, and the books agree: %s',
  async (language) => {
    const set = await stage({ ...PLENTY, FREE_MODELS: 'none' })
    const person = set.person({ language })
    const crawled = await crawl(set, person, language)
    expect([...crawled.actions]).toEqual(expect.arrayContaining(['generate', 'pack', 'confirm']))
    expectWhole(crawled)
    await expectAgreement(set)
    expectClean(set)
  },
  240_000,
)
