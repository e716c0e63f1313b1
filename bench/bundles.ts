import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build, transform } from 'esbuild'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)

export interface Bundle {
  /** What to import. */
  file: string
  /** Bytes of the file to import with everything it loads. */
  bytes: number
}

/** The telegram function as it ships and the smallest telegraf bot, each in a folder without node_modules. */
export interface Bundles {
  /** With an empty catalogue: the code alone. */
  code: Bundle
  /** As it ships, with every model. */
  whole: Bundle
  echo: Bundle
  remove: () => Promise<void>
}

const ECHO = `
import { Telegraf } from 'telegraf'
const bot = new Telegraf('12345:token')
bot.on('text', (context) => context.reply(context.message.text))
export async function POST(request) {
  await bot.handleUpdate(await request.json())
  return new Response(null)
}
`

/** Builds all three; `remove` deletes them. */
export async function buildBundles(): Promise<Bundles> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-bundles-'))
  return {
    code: await buildOurs(join(folder, 'code'), ['--without-cards']),
    whole: await buildOurs(join(folder, 'whole'), []),
    echo: await buildEcho(join(folder, 'echo')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** What dev/build.mjs makes, with the function beside it and the package.json that joins the two. */
async function buildOurs(folder: string, options: readonly string[]): Promise<Bundle> {
  const file = join(folder, 'api/telegram.js')
  await mkdir(join(folder, 'api'), { recursive: true })
  await cp(join(ROOT, 'package.json'), join(folder, 'package.json'))
  await run(process.execPath, [join(ROOT, 'dev/build.mjs'), join(folder, 'dist'), ...options])
  const source = await readFile(join(ROOT, 'api/telegram.ts'), 'utf8')
  const { code } = await transform(source, { loader: 'ts', format: 'esm' })
  await writeFile(file, code)
  // Bundling the shipped files once more, without writing, tells which of them the function loads.
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [file],
    bundle: true,
    write: false,
    outfile: 'none.js',
    metafile: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  const bytes = sum(Object.values(metafile.inputs).map((input) => input.bytes))
  return { file, bytes }
}

/** A bare echo bot, bundled with telegraf as it is published. */
async function buildEcho(folder: string): Promise<Bundle> {
  const file = join(folder, 'echo.mjs')
  const { metafile } = await build({
    absWorkingDir: ROOT,
    stdin: { contents: ECHO, resolveDir: ROOT, loader: 'js' },
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
    legalComments: 'none',
    metafile: true,
    logLevel: 'error',
  })
  return { file, bytes: sum(Object.values(metafile.outputs).map((output) => output.bytes)) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
