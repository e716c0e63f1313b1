import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { freePort } from '../../dev/backends/loopback.js'
import { startFakeKie } from '../../dev/kie/index.js'
import { startFakeTelegram } from '../../dev/telegram/index.js'

const MAIN = fileURLToPath(new URL('../../dev/main.ts', import.meta.url))
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const START_MS = 45_000
const folder = mkdtempSync(join(tmpdir(), 'atelier-dev-'))
const children: ChildProcess[] = []
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGTERM')
    await exitOf(child)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('close', (code) => resolve(code)))
}

/** `npm run dev` in a process of its own, with nothing set but this. */
function startDev(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', TSX, '--conditions=source', MAIN], {
    cwd: folder, // Not the project: a developer's .env is not for tests.
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      PORT: '0',
      CRON_TICK_SECONDS: '0',
      DATA_DIR: folder,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  const seen = { out: '', err: '' }
  child.stdout?.on('data', (chunk: Buffer) => (seen.out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (seen.err += chunk.toString()))
  const stop = () => {
    child.kill('SIGTERM')
    return exitOf(child)
  }
  return { child, seen, stop }
}

async function addressOf(dev: ReturnType<typeof startDev>): Promise<string> {
  const port = await vi.waitFor(
    () => {
      if (dev.child.exitCode !== null) throw new Error(`it ended: ${dev.seen.err}`)
      return /open at http:\/\/\S+:(\d+)/.exec(dev.seen.out)?.[1] ?? expect.unreachable('it is not up yet')
    },
    { timeout: START_MS, interval: 50 },
  )
  return `http://127.0.0.1:${port}`
}

describe('npm run dev', () => {
  test('starts the whole bot with nothing set, and ends with 0 leaving nothing behind', async () => {
    const dev = startDev({})
    const url = await addressOf(dev)
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
    const page = await fetch(url)
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect((await fetch(`${url}/nowhere`)).status).toBe(404)
    expect((await fetch(`${url}/api/cron/cleanup`)).status).toBe(401)

    const second = startDev({})
    expect(await exitOf(second.child)).toBe(1)
    expect(second.seen.err.trim().split('\n')).toEqual([expect.stringMatching(/is in use by process \d+/)])

    expect(await dev.stop()).toBe(0)
    expect(dev.seen.err).toBe('')
    expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false)
    expect(existsSync(join(folder, 'owner.pid'))).toBe(false)
  }, 90_000)

  test("runs against other people's servers, and starts no fakes", async () => {
    const telegram = await startFakeTelegram({ token: 'a-token-of-another-shape', retry: 'fast' })
    const kie = await startFakeKie({ pace: 'manual' })
    const port = await freePort()
    const dev = startDev({
      PORT: String(port),
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.root,
      TELEGRAM_WEBHOOK_SECRET: 'hook-secret',
      KIE_API_KEY: kie.apiKey,
      KIE_API_ROOT: kie.root,
      KIE_UPLOAD_ROOT: kie.uploadRoot,
      KIE_WEBHOOK_HMAC_KEY: kie.hmacKey,
      CRON_SECRET: 'cron-secret',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      ADMIN_IDS: '42',
    })
    const url = await addressOf(dev)
    expect(url).toBe(`http://127.0.0.1:${port}`)
    telegram.setWebhook({ url: `${url}/api/telegram`, secret: 'hook-secret' })
    const person = telegram.person({ id: 42, name: 'Ada', language: 'en' })
    await person.send('/start')
    await telegram.settled()
    expect(person.last().reply_markup).toBeDefined()

    const cron = await fetch(`${url}/api/cron/cleanup`, { headers: { authorization: 'Bearer cron-secret' } })
    expect(cron.status).toBe(200)
    expect((await fetch(url)).headers.get('content-type')).toMatch(/^text\/plain/)
    expect((await fetch(`${url}/playground/state`)).status).toBe(404)
    expect(dev.seen.out).not.toContain('fake')
    expect(await dev.stop()).toBe(0)
    await Promise.all([telegram.stop(), kie.stop()])
  }, 90_000)

  test.each([
    [{ DATABASE_URL: 'postgres://u:p@127.0.0.1:1/db' }, /^DATABASE_URL: cannot use 127\.0\.0\.1:1\/db/],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL must look like/],
    [{ REDIS_URL: 'redis://127.0.0.1:1' }, /^REDIS_URL: cannot reach Redis at 127\.0\.0\.1:1/],
    [{ PORT: 'http' }, /^PORT must be a whole number/],
    [{ MARKUP: 'twice' }, /^MARKUP is not valid/],
  ])(
    'says in one line what is wrong with %o',
    async (env, line) => {
      const dev = startDev(env)
      expect(await exitOf(dev.child)).toBe(1)
      expect(dev.seen.err.trim().split('\n')).toEqual([expect.stringMatching(line)])
      expect(dev.seen.err).not.toMatch(/u:p@/)
    },
    90_000,
  )
})
