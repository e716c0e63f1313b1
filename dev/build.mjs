import { realpathSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The modules that `api/*.ts` imports as `#flow/x` and `#world/x`, as files of lib/. */
async function entriesOf(folder) {
  const names = await readdir(folder, { recursive: true })
  const found = new Set()
  for (const name of names.filter((one) => one.endsWith('.ts'))) {
    const text = await readFile(join(folder, name), 'utf8')
    for (const [, path] of text.matchAll(/from '#((?:flow|world)\/[\w-]+)'/g)) found.add(`lib/${path}.ts`)
  }
  return [...found]
}

/**
 * Telegraf as it ships: its client and its error. The framework around them (polling, scenes, middleware) is never
 * called, and its debug output would put what people write into the log.
 */
const telegrafClient = {
  name: 'telegraf-client',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]telegraf[\\/]lib[\\/]index\.js$/ }, () => ({
      contents:
        "export { Telegram } from './telegram.js'\nexport { TelegramError } from './core/network/error.js'\n",
    }))
    bundler.onLoad({ filter: /[\\/]debug[\\/]src[\\/]index\.js$/ }, () => ({
      contents: 'module.exports = () => () => undefined',
    }))
  },
}

/** What becomes of telegraf in a bundle; the contract test of uploads bundles with the same. */
export const wire = {
  // telegraf brings node-fetch 2 and 300 KB of URL tables; the fetch of Node does the same.
  alias: { 'node-fetch': join(ROOT, 'lib/telegram/fetch.ts') },
  plugins: [telegrafClient],
}

const CARDS = /[\\/]models[\\/]index\.ts$/
/** Modules of plain data, each with one function that returns it. */
const GOODS = /[\\/]models[\\/]index\.ts$|[\\/]content[\\/](?:(?:ru|en)[\\/])?goods[\\/][\w-]+\.ts$/

/**
 * The catalogue and the longer tables of words as they ship: packed, each opened when somebody first asks for it. That
 * is a tenth of the bytes to load, and a start that needs none of it (a payment, a health check) pays nothing.
 */
const goodsPacked = {
  name: 'goods-packed',
  setup(bundler) {
    bundler.onLoad({ filter: GOODS }, async ({ path }) => {
      const options = { entryPoints: [path], bundle: true, write: false, format: 'esm', platform: 'node' }
      const { outputFiles } = await build({ ...options, logLevel: 'warning' })
      const source = Buffer.from(outputFiles[0].contents).toString('base64')
      const [[name, read], ...others] = Object.entries(await import(`data:text/javascript;base64,${source}`))
      if (others.length > 0) throw new Error(`${path} exports more than its goods`)
      const text = JSON.stringify(read())
      if (!isDeepStrictEqual(JSON.parse(text), read())) throw new Error(`${path} holds what is no plain data`)
      const packed = brotliCompressSync(text).toString('base64')
      return {
        contents: [
          "import { brotliDecompressSync } from 'node:zlib'",
          'let goods',
          `export const ${name} = () =>`,
          `  (goods ??= JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64'))))`,
        ].join('\n'),
      }
    })
  },
}

/** For the bench: the same function with an empty catalogue, to tell code from goods. */
const noCards = {
  name: 'no-cards',
  setup(bundler) {
    bundler.onLoad({ filter: CARDS }, () => ({ contents: 'export const allCards = () => []' }))
  },
}

/**
 * Bundles what the functions import into dist/, where the `imports` of package.json look for it. The functions
 * themselves stay as they are: what ships is each file of api/ beside the bundle, and no node_modules (loading
 * drizzle unbundled alone costs 0.6 s of a cold start). One file holds everything, the others pass its names on:
 * the five functions share nearly all of it, and each file more to open is a millisecond of a cold start.
 */
async function bundle(outdir, { cards = true } = {}) {
  const entries = await entriesOf(join(ROOT, 'api'))
  if (!entries.includes('lib/world/live.ts')) throw new Error('no function of api/ imports #world/live')
  for (const name of ['chunks', 'flow', 'world'])
    await rm(join(outdir, name), { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: ROOT,
    stdin: { contents: entries.map((entry) => `export * from './${entry}'`).join('\n'), resolveDir: ROOT },
    outfile: join(outdir, 'world/live.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    sourcemap: false,
    charset: 'utf8', // A Cyrillic letter is two bytes, escaped it would be six.
    conditions: ['source'],
    ...wire,
    plugins: [...wire.plugins, ...(cards ? [] : [noCards]), goodsPacked],
    // What is CommonJS inside still calls require for the modules of Node.
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  await mkdir(join(outdir, 'flow'), { recursive: true })
  for (const entry of entries.filter((one) => one.startsWith('lib/flow/')))
    await writeFile(
      join(outdir, 'flow', `${basename(entry, '.ts')}.js`),
      "export * from '../world/live.js'\n",
    )
  for (const output of Object.values(metafile.outputs)) tellSize(output)
}

/** The size of the bundle and its largest parts, by package or folder. */
function tellSize({ bytes, inputs }) {
  const parts = new Map([['in all', bytes]])
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.split('/')[0]
    parts.set(name, (parts.get(name) ?? 0) + bytesInOutput)
  }
  for (const [name, size] of [...parts].toSorted(([, a], [, b]) => b - a).slice(0, 10))
    console.info(`${String(Math.ceil(size / 1024)).padStart(6)} KiB  ${name}`)
}

// Into dist/, or into the folder that is named: the bench measures without touching what somebody works with.
const isCalled = realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)
if (isCalled)
  await bundle(resolve(process.argv[2] ?? join(ROOT, 'dist')), {
    cards: process.argv[3] !== '--without-cards',
  })
