import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted((one, other) => (one < other ? -1 : 1))
}

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

/** A source without its comments and the words inside its quotes. */
function codeOf(file: string): string {
  return textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
}

function linesWith(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    codeOf(file)
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
}

const lib = filesIn('lib')
const ours = [...lib, ...filesIn('content'), ...filesIn('api')]

/** The levels of lib: a file imports its own folder and lower levels only. */
const LEVELS: Record<string, number> = {
  kernel: 0,
  preferences: 0, // Pure, and imports nothing.
  seal: 1,
  media: 1, // Pure.
  kie: 1,
  db: 1,
  redis: 1,
  telegram: 1,
  'config-forms.ts': 1, // How values are written.
  'config.ts': 2, // Derives the webhook secret and knows which addresses are public.
  catalog: 2,
  coach: 3, // Pure.
  world: 3,
  inbox: 4,
  ledger: 4,
  user: 4,
  draft: 4,
  works: 4,
  'telegram/screens': 5,
  payment: 6,
  generation: 6,
  flow: 7,
  'world/live.ts': 8, // The only place that builds real doors.
}

function moduleOf(file: string): string {
  const path = file.replace(/^lib\//, '')
  if (path in LEVELS) return path
  if (path.startsWith('telegram/screens/')) return 'telegram/screens'
  return path.split('/')[0] ?? path
}

function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)
  return [...found].map((match) => match[1] ?? '')
}

/** The file of this project an import means, or null for a package. */
function targetOf(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  const target = join(file, '..', specifier).split(sep).join('/')
  return target.replace(/\.js$/, '.ts')
}

test('imports in lib point one way', () => {
  const wrong = lib.flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      const target = targetOf(file, specifier)
      if (!target?.startsWith('lib/')) return []
      const [from, to] = [moduleOf(file), moduleOf(target)]
      const [high, low] = [LEVELS[from], LEVELS[to]]
      if (high === undefined || low === undefined) return [`${file} or ${target} has no level`]
      return from === to || low < high ? [] : [`${file} (${high}) imports ${target} (${low})`]
    }),
  )
  expect(wrong).toEqual([])
})

test('nothing imports api, dev, bench or tests, and content and models import types only', () => {
  const folders = ['api', 'lib', 'content', 'models']
  const wrong = folders
    .flatMap(filesIn)
    .flatMap((file) =>
      importsOf(file).filter((specifier) => /^(api|dev|bench|tests)\//.test(targetOf(file, specifier) ?? '')),
    )
  expect(wrong).toEqual([])
  const valued = [...filesIn('content'), ...filesIn('models')].flatMap((file) =>
    [...textOf(file).matchAll(/^import (?!type)[^\n]*from '(\.\.\/)+lib\/[^']+'/gm)].map(
      (match) => `${file}: ${match[0]}`,
    ),
  )
  expect(valued).toEqual([])
})

test('a function of api is at most fifteen lines', () => {
  expect(filesIn('api').filter((file) => textOf(file).trimEnd().split('\n').length > 15)).toEqual([])
})

test('no line of code is longer than 110 characters', () => {
  const hand = [...lib, ...filesIn('api')].filter((file) => !file.endsWith('.generated.ts'))
  const long = hand.flatMap((file) =>
    textOf(file)
      .split('\n')
      .filter((line) => [...line].length > 110 && !/^\s*\/.*\/i$/.test(line)) // A pattern cannot be broken.
      .map((line) => `${file}: ${line.slice(0, 60)}…`),
  )
  expect(long).toEqual([])
})

test('only the configuration reads the environment', () => {
  const readers = linesWith(ours, /process\.env/).filter((line) => !line.startsWith('lib/world/live.ts'))
  expect(readers).toEqual([])
})

test('time and randomness come through the doors of the world', () => {
  const doors = /^lib\/(world\/live|seal\/seal|seal\/bearer)\.ts/
  const free = linesWith(lib, /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|randomBytes/).filter(
    (line) => !doors.test(line),
  )
  expect(free).toEqual([])
})

test('every word for a person stands in content', () => {
  const cyrillic = linesWith([...lib, ...filesIn('api')], /[А-Яа-яЁё]/)
  expect(cyrillic).toEqual([])
})

test('names say what things are', () => {
  const empty =
    /\b(function|const|let|interface|type|class)\s+\w*(Job|Order|Process|Handle|Handler|Manager|Service|Helper|Util|Utils|Info)\b/
  const wrong = linesWith(
    lib.filter((file) => !/^lib\/(kie|telegram)\//.test(file)),
    empty,
  )
  expect(wrong).toEqual([])
})

test('files are named in kebab-case', () => {
  const wrong = [...ours, ...filesIn('models'), ...filesIn('dev'), ...filesIn('tests')].filter((file) => {
    const name = file.split('/').at(-1) ?? ''
    return !/^([a-z0-9]+(-[a-z0-9]+)*(\.(test|generated|config))*|\[token\])\.ts$/.test(name)
  })
  expect(wrong).toEqual([])
})

test('nothing is left open or skipped', () => {
  const everything = [
    ...ours,
    ...filesIn('models'),
    ...filesIn('dev'),
    ...filesIn('tests'),
    ...filesIn('bench'),
  ]
  const left = everything
    .filter((file) => file !== 'tests/tidy.test.ts')
    .flatMap((file) =>
      textOf(file)
        .split('\n')
        .filter((line) => /\b(TODO|FIXME|XXX|HACK)\b|\b(it|test|describe)\.(only|todo)\b/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(left).toEqual([])
})

const OF_TOOLS = new Set(['.git', 'node_modules', 'dist', '.vercel', '.data', 'coverage'])
const IS_TEXT = /\.(ts|mjs|js|json|jsonc|sql|md|html|css|yml|yaml|txt|example)$|^\.[a-z]+$/

/** Every text file there is, whoever made it. */
function textsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return OF_TOOLS.has(entry.name) ? [] : textsIn(path)
    return entry.isFile() && IS_TEXT.test(entry.name) ? [path] : []
  })
}

test('no file has the marks of a merge that nobody finished', () => {
  const files = textsIn('')
  expect(files.length).toBeGreaterThan(500)
  const marked = files.filter((file) => /^(?:<{7} |={7}$|>{7} |\|{7} )/m.test(textOf(file)))
  expect(marked).toEqual([])
})
