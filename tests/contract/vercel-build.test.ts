import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'

const run = promisify(execFile)
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const API = readdirSync(join(ROOT, 'api'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `api/${name.replaceAll('\\', '/')}`)
  .toSorted()

const Lambda = z.object({
  output: z.object({
    handler: z.string(),
    runtime: z.string(),
    files: z.record(z.string(), z.object({ data: z.union([z.string(), z.instanceof(Buffer)]) })),
  }),
})
type Lambda = z.infer<typeof Lambda>['output']

const Builder = z.object({
  build: z.custom<(options: object) => Promise<unknown>>((value) => typeof value === 'function'),
})

/** Calls one exported method of a built function in a Node of its own, as the platform would. */
const CALLER = `
const [file, method, url, headers] = process.argv.slice(1)
const started = performance.now()
const verb = (await import(file))[method]
const loadedMs = performance.now() - started
const init = { method, headers: JSON.parse(headers) }
const response = await verb(new Request(url, method === 'GET' ? init : { ...init, body: '{}' }))
console.info('ANSWER ' + JSON.stringify({ status: response.status, loadedMs }))
process.exit(0)
`

const secret = (): string => randomBytes(32).toString('hex')

/** A production environment as config.ts wants it; nothing in it exists. */
function productionEnvironment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    DATABASE_URL: 'postgres://user:password@db.invalid/name',
    UPSTASH_REDIS_REST_URL: 'https://redis.invalid',
    UPSTASH_REDIS_REST_TOKEN: secret(),
    TELEGRAM_BOT_TOKEN: `12345:${secret()}`,
    KIE_API_KEY: secret(),
    PUBLIC_URL: 'https://bot.invalid',
    APP_SECRET: secret(),
    CRON_SECRET: secret(),
  }
}

describe('what Vercel makes of the project', () => {
  // A copy, so that a build under test never changes the dist/ that somebody works with.
  const project = mkdtempSync(join(tmpdir(), 'atelier-build-'))
  const built = new Map<string, Lambda>()

  async function build(entrypoint: string): Promise<Lambda> {
    const builder: unknown = createRequire(import.meta.url)('@vercel/node')
    const { build: make } = Builder.parse(builder)
    const files = { [entrypoint]: { type: 'FileFsRef', mode: 0o100644, fsPath: join(project, entrypoint) } }
    const result: unknown = await make({
      files,
      entrypoint,
      workPath: project,
      repoRootPath: project,
      considerBuildCommand: true, // Takes the commands from here: nothing to install, the bundles are made.
      config: { zeroConfig: true, projectSettings: { installCommand: '', buildCommand: 'node -e ""' } },
      meta: { skipDownload: true },
    })
    return Lambda.parse(result).output
  }

  function place(entrypoint: string): string {
    const { files, handler } = built.get(entrypoint) ?? expect.unreachable(`${entrypoint} was not built`)
    const folder = join(project, 'out', entrypoint)
    for (const [name, { data }] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), data)
    }
    return join(folder, handler)
  }

  async function call(entrypoint: string, { method, headers = {} }: { method: string; headers?: object }) {
    const url = `https://bot.invalid/${entrypoint.replace(/\.ts$/, '')}`
    const args = [
      '--input-type=module',
      '-e',
      CALLER,
      place(entrypoint),
      method,
      url,
      JSON.stringify(headers),
    ]
    const { stdout } = await run(process.execPath, args, { env: productionEnvironment(), cwd: tmpdir() })
    const line = stdout.split('\n').find((one) => one.startsWith('ANSWER '))
    return z.object({ status: z.number(), loadedMs: z.number() }).parse(JSON.parse(line?.slice(7) ?? 'null'))
  }

  beforeAll(async () => {
    for (const name of ['api', 'lib', 'content', 'models', 'package.json', 'tsconfig.json', 'dev/build.mjs'])
      cpSync(join(ROOT, name), join(project, name), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'junction')
    await run(process.execPath, [join(project, 'dev/build.mjs')])
    const quiet = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name).mockReturnValue())
    for (const entrypoint of API) built.set(entrypoint, await build(entrypoint))
    for (const spy of quiet) spy.mockRestore()
  }, 180_000)
  afterAll(() => rmSync(project, { recursive: true, force: true }))

  test('has the five functions', () => {
    expect(API).toEqual([
      'api/cron/cleanup.ts',
      'api/health.ts',
      'api/kie/[token].ts',
      'api/media/[token].ts',
      'api/telegram.ts',
    ])
  })

  test.each(API)('%s ships with its bundles and nothing else', (entrypoint) => {
    const files = Object.keys(built.get(entrypoint)?.files ?? {})
    expect(files).toContain(entrypoint.replace(/\.ts$/, '.js'))
    const others = files.filter(
      (name) => !/^(api\/|package\.json$|dist\/(flow|world|chunks)\/.+\.js$)/.test(name),
    )
    expect(others).toEqual([])
  })

  test.each(API)('%s runs on a Node that Vercel still offers', (entrypoint) => {
    expect(built.get(entrypoint)?.runtime).toMatch(/^nodejs2[24]\.x$/)
  })

  test('health answers 200', async () => {
    expect(await call('api/health.ts', { method: 'GET' })).toMatchObject({ status: 200 })
  }, 60_000)

  test('an update with a wrong secret is refused with 401', async () => {
    const headers = { 'x-telegram-bot-api-secret-token': 'wrong', 'content-type': 'application/json' }
    expect(await call('api/telegram.ts', { method: 'POST', headers })).toMatchObject({ status: 401 })
  }, 60_000)

  test('a callback with a wrong token is refused with 401', async () => {
    expect(await call('api/kie/[token].ts', { method: 'POST' })).toMatchObject({ status: 401 })
  }, 60_000)

  test('the cron without its secret is refused with 401', async () => {
    expect(await call('api/cron/cleanup.ts', { method: 'GET' })).toMatchObject({ status: 401 })
  }, 60_000)

  test('vercel.json gives every function its time, and its cron runs once a day at an address that exists', () => {
    const Settings = z.object({
      outputDirectory: z.literal('public'),
      functions: z.record(z.string(), z.object({ maxDuration: z.number().max(300) })),
      crons: z.array(z.object({ path: z.string(), schedule: z.string() })),
    })
    const settings = Settings.parse(JSON.parse(readFileSync(join(ROOT, 'vercel.json'), 'utf8')))
    const patterns = Object.keys(settings.functions)
    for (const file of API) expect(patterns.filter((pattern) => matches(file, pattern))).toHaveLength(1)
    for (const { path, schedule } of settings.crons) {
      expect(API).toContain(`${path.slice(1)}.ts`)
      expect(schedule).toMatch(/^\d{1,2} \d{1,2} \* \* \*$/)
    }
    expect(existsSync(join(ROOT, 'public/index.html'))).toBe(true)
  })
})

function matches(file: string, pattern: string): boolean {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(file)
}
