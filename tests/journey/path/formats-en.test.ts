import { test } from 'vitest'
import { FORMATS } from '../../../lib/catalog/index.js'
import { SEED } from '../../support/seed.js'
import { wholeWay } from '../../support/whole-way.js'

test.each(FORMATS)(
  `from /start to a result and home again, in English (SEED=${SEED}): %s`,
  async (format) => {
    await wholeWay(format, 'en', SEED)
  },
)
