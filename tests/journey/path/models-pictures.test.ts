import { test } from 'vitest'
import { runModels } from '../../support/models-of.js'
import { SEED } from '../../support/seed.js'

test(`every model that makes pictures takes any valid answers and costs what it said (SEED=${SEED})`, async () => {
  await runModels('image', SEED)
}, 120_000)
