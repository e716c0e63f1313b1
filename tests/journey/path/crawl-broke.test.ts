import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { crawl, crawlLanguages, expectWhole } from '../../support/crawl.js'
import { expectClean } from '../../support/path.js'
import { stage } from '../../support/stage.js'

const PLENTY = { RATE_PER_USER: '100000/10s', RATE_GLOBAL: '100000/10s', MAX_RUNNING: '50' }

test.each(crawlLanguages(2))(
  'every button somebody without money and without free tries meets does something, and nothing is taken: %s',
  async (language) => {
    const set = await stage({ ...PLENTY, FREE_MODELS: 'none' })
    const person = set.person({ language })
    const crawled = await crawl(set, person, language)
    expect([...crawled.actions]).toEqual(expect.arrayContaining(['generate', 'pack', 'confirm']))
    expectWhole(crawled)
    const moved = await set.rows(sql`select kind, sum(amount)::int as amount from transfers
      where user_id = ${person.id} and kind = 'capture' group by kind`)
    expect(moved.length === 0 || set.kie.tasks.length > 0).toBe(true)
    expectClean(set)
  },
  240_000,
)
