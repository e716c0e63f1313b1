import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { crawl, crawlLanguages, expectWhole } from '../../support/crawl.js'
import { expectClean } from '../../support/path.js'
import { stage } from '../../support/stage.js'

const PLENTY = { RATE_PER_USER: '100000/10s', RATE_GLOBAL: '100000/10s', MAX_RUNNING: '50' }

test.each(crawlLanguages(0))(
  'every button a new person meets does something, and every model is reached: %s',
  async (language) => {
    const set = await stage(PLENTY)
    const person = set.person({ language })
    const crawled = await crawl(set, person, language)
    expect([...crawled.actions]).toEqual(
      expect.arrayContaining(['generate', 'cancel', 'again', 'pack', 'confirm']),
    )
    expectWhole(crawled)
    expect(await set.rows(sql`select 1 from transfers where user_id = ${person.id}`)).toEqual([])
    expectClean(set)
  },
  240_000,
)
