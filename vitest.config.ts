import { defineConfig } from 'vitest/config'
import './tests/support/node-20.js'

export default defineConfig({
  // `#flow/*` and `#world/*` mean the sources here, as under tsx; without the condition they mean dist/.
  resolve: { conditions: ['source', 'module', 'node', 'development|production'] },
  ssr: { resolve: { conditions: ['source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/tidy.test.ts'], // Needs no backends: `npm run check` runs it by itself.
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    coverage: { enabled: false },
  },
})
