import { readdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The modules that `api/*.ts` imports as `#flow/x` and `#world/x`, as files of lib/. */
async function entriesOf(folder) {
  const names = await readdir(folder, { recursive: true })
  const found = new Set()
  for (const name of names.filter((one) => one.endsWith('.ts'))) {
    const text = await readFile(join(folder, name), 'utf8')
    for (const [, path] of text.matchAll(/from '#((?:flow|world)\/[\w/-]+)'/g)) found.add(`lib/${path}.ts`)
  }
  return [...found]
}

/**
 * Bundles what the functions import into dist/, where the `imports` of package.json look for it. The functions
 * themselves stay as they are: what ships is each file of api/ beside these bundles, and no node_modules
 * (loading drizzle unbundled alone costs 0.6 s of a cold start).
 */
async function bundle() {
  const outdir = join(ROOT, 'dist')
  const entryPoints = await entriesOf(join(ROOT, 'api'))
  if (entryPoints.length === 0)
    throw new Error('api/ imports nothing from #flow or #world: there is nothing to bundle')
  await rm(outdir, { recursive: true, force: true })
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir,
    outbase: 'lib',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true, // One copy of what two functions share, and one world per instance.
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    sourcemap: false,
    conditions: ['source'],
    // telegraf brings node-fetch 2 and 300 KB of URL tables; the fetch of Node does the same.
    alias: { 'node-fetch': join(ROOT, 'lib/telegram/fetch.ts') },
    // What is CommonJS inside still calls require for the modules of Node.
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  for (const [path, { bytes }] of Object.entries(metafile.outputs))
    console.info(`${String(Math.ceil(bytes / 1024)).padStart(6)} KiB  ${relative(ROOT, join(ROOT, path))}`)
}

await bundle()
