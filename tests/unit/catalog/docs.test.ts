import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalog } from '../../../lib/catalog/index.js'

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')

test('the README counts the models as the code does, in all and by format', () => {
  expect(readme).toContain(`${catalog.offered().length} models today`)
  const rows = [...readme.matchAll(/^\| ([a-z]+(?:-[a-z]+)+) \| (\d+) \|$/gm)].map(([, name, count]) => [
    name,
    Number(count),
  ])
  expect(rows).toEqual(catalog.formats().map((format) => [format, catalog.ofFormat(format).length]))
})
