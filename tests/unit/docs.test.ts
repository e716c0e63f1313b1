import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { CONFIG_VARIABLES } from '../../lib/config.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const pages = [
  'README.md',
  'bench/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
]

// In the changelog and on decision pages stands what was true on their day.
const ofToday = pages.filter((page) => !page.includes('decisions/') && !page.endsWith('CHANGELOG.md'))
const FOLDERS = /^(?:api|lib|content|models|drizzle|tests|docs|dev|bench|public)\//

/** What stands in code marks or as the target of a link on a page. */
function spans(page: string): string[] {
  const text = read(page)
  const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)
  const links = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, target = '']) => target)
  const folder = page.split('/').slice(0, -1).join('/')
  const local = links.filter((link) => !/^[a-z]+:/.test(link)).map((link) => join(folder, link))
  return [...code, ...local]
}

/** True for a file or folder of the project; `*`, `<x>` and `0003` stand for any name that begins like it. */
function isThere(path: string): boolean {
  const [known = ''] = path.split(/[*<{…]/)
  const [folder, start] = [
    known.slice(0, known.lastIndexOf('/') + 1),
    known.slice(known.lastIndexOf('/') + 1),
  ]
  if (!existsSync(join(ROOT, folder))) return false
  return (
    existsSync(join(ROOT, known)) || readdirSync(join(ROOT, folder)).some((name) => name.startsWith(start))
  )
}

test('every file and folder that the documents name exists', () => {
  const missing = ofToday.flatMap((page) =>
    spans(page)
      .filter((span) => FOLDERS.test(span) && !/\s/.test(span))
      .filter((span) => !isThere(span))
      .map((span) => `${page}: ${span}`),
  )
  expect(missing).toEqual([])
})

test('every command that the documents name is in package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const named = ofToday.flatMap((page) =>
    [...read(page).matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)].map(([, name = '']) => name),
  )
  expect(named.length).toBeGreaterThan(5)
  expect([...new Set(named)].filter((name) => scripts[name] === undefined)).toEqual([])
})

test('every variable that the documents name is read or belongs to the tools, and .env.example has each that is read', () => {
  const example = read('.env.example')
  for (const name of CONFIG_VARIABLES.filter((one) => !one.startsWith('VERCEL_')))
    expect(example, name).toMatch(new RegExp(`^#? ?${name}=`, 'm'))
  const named = ofToday.flatMap((page) =>
    spans(page).filter((span) => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(span)),
  )
  const ofTools = new Set(['DATA_DIR', 'NEW_DATABASE_URL', 'TEST_SEED', 'NODE_ENV'])
  const unknown = named.filter((name) => !CONFIG_VARIABLES.includes(name) && !ofTools.has(name))
  expect([...new Set(unknown)]).toEqual([])
})

test('the checklist names fifteen scenarios, each with a twin that carries its number', () => {
  const rows = [
    ...read('docs/MANUAL_TEST_CHECKLIST.md').matchAll(/^\| (\d+) \|.*`(tests\/scenarios\/[^`]+)` \|$/gm),
  ]
  expect(rows.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 15 }, (_, index) => index + 1),
  )
  for (const [, number = '', file = ''] of rows) {
    expect(read(file), file).toMatch(new RegExp(`^test\\('${number} · `, 'm'))
  }
})

test('the map of the README names every folder of lib', () => {
  const row = read('README.md').match(/^\| \[lib\].*$/m)?.[0] ?? ''
  const named = [...row.matchAll(/`([a-z]+)`/g)].map(([, name]) => name)
  const folders = readdirSync(join(ROOT, 'lib'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(new Set(named)).toEqual(new Set(folders))
})

/** What files name as `name_v2`, with the highest version of each name. */
function newestIn(texts: readonly string[], pattern: RegExp): Map<string, number> {
  const newest = new Map<string, number>()
  for (const [, name = '', version = ''] of texts.flatMap((text) => [...text.matchAll(pattern)]))
    newest.set(name, Math.max(newest.get(name) ?? 0, Number(version)))
  return newest
}

test('a function of the database that the documents name is there, and is the version that the code calls', () => {
  const sources = (folder: string, end: string) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(end))
      .map((name) => read(join(folder, name)))
  const made = newestIn(sources('drizzle', '.sql'), /create function ([a-z_]+)_v(\d+)\(/g)
  const called = newestIn(sources('lib', '.ts'), /\b([a-z_]+)_v(\d+)\(/g)
  expect(called.size).toBeGreaterThan(40)
  // storage.md tells of older versions too; tests/unit/db compares it with the database.
  const wrong = ['docs/monitoring.sql', ...ofToday.filter((page) => page !== 'docs/storage.md')].flatMap(
    (page) =>
      [...read(page).matchAll(/\b([a-z_]+)_v(\d+)\b/g)]
        .filter(([, name = '', version]) => Number(version) !== (called.get(name) ?? made.get(name)))
        .map(([whole]) => `${page}: ${whole}`),
  )
  expect(wrong).toEqual([])
})
