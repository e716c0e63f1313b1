import { expect, test } from 'vitest'
import { crawl, crawlLanguages, expectWhole } from '../../support/crawl.js'
import { expectClean } from '../../support/path.js'
import { stage } from '../../support/stage.js'
import { enrich } from '../../support/walk.js'

const PLENTY = { RATE_PER_USER: '100000/10s', RATE_GLOBAL: '100000/10s', MAX_RUNNING: '50' }

test.each(crawlLanguages(1))(
  'every button a person with money meets does something, too: %s',
  async (language) => {
    const set = await stage({ ...PLENTY, FREE_MODELS: 'none', IMPROVE_MODEL: 'gemini-2.5-flash' })
    const person = set.person({ language })
    await enrich(set, person, 5_000_000)
    const crawled = await crawl(set, person, language)
    expect([...crawled.actions]).toEqual(
      expect.arrayContaining(['generate', 'cancel', 'again', 'pack', 'payments', 'rewrite', 'take-rewrite']),
    )
    expectWhole(crawled)
    expectClean(set)
  },
  240_000,
)
