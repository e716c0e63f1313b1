import { defineConfig } from 'vitest/config'
import './support/node-20.js'

/** The house rules that can be tested, without starting anything. */
export default defineConfig({
  test: { include: ['tests/tidy.test.ts'], pool: 'forks', maxWorkers: 1, passWithNoTests: false },
})
