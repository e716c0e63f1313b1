import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { environmentFor, readPlan } from '../../dev/environment.js'

const folder = mkdtempSync(join(tmpdir(), 'atelier-environment-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const started = {
  port: 4_567,
  databaseUrl: 'postgres://u:p@127.0.0.1:1/atelier',
  neonFetchEndpoint: 'http://127.0.0.1:2/sql',
  upstashUrl: 'http://127.0.0.1:3',
  upstashToken: 'token',
  telegram: null,
  kie: null,
}
const plan = (env: Record<string, string>) => readPlan({ DATA_DIR: folder, ...env })

describe('what npm run dev makes of the environment', () => {
  test('with nothing set it starts everything itself', () => {
    expect(plan({})).toMatchObject({
      port: 3_000,
      database: null,
      redisUrl: null,
      upstash: null,
      telegram: { mode: 'fake' },
      kie: { mode: 'fake' },
      tickSeconds: 60,
    })
  })

  test('an empty variable is an unset one', () => {
    expect(plan({ TELEGRAM_BOT_TOKEN: '', KIE_API_KEY: ' ', PORT: '', DATABASE_URL: '' })).toEqual(plan({}))
  })

  test('a token alone means the real bot, a token with a server means that server', () => {
    expect(plan({ TELEGRAM_BOT_TOKEN: 'any shape' }).telegram).toEqual({ mode: 'polled', token: 'any shape' })
    const server = { TELEGRAM_BOT_TOKEN: 'x', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' }
    expect(plan(server).telegram).toEqual({ mode: 'server', token: 'x' })
  })

  test('a key of KIE means no fake', () => {
    expect(plan({ KIE_API_KEY: 'k' }).kie).toEqual({ mode: 'server', root: 'https://api.kie.ai' })
    expect(plan({ KIE_API_KEY: 'k', KIE_API_ROOT: 'http://127.0.0.1:9' }).kie).toMatchObject({
      mode: 'server',
    })
  })

  test('a database of Neon is reached directly, any other through the shim', () => {
    const neon = plan({ DATABASE_URL: 'postgres://u:p@ep-x.eu-central-1.aws.neon.tech/db' })
    expect(environmentFor(neon, started)).not.toHaveProperty('NEON_FETCH_ENDPOINT')
    const other = plan({ DATABASE_URL: 'postgres://u:p@neon.tech.example.com/db' })
    expect(environmentFor(other, started)).toMatchObject({ NEON_FETCH_ENDPOINT: 'http://127.0.0.1:2/sql' })
  })

  test.each([
    [{ TELEGRAM_API_ROOT: 'http://127.0.0.1:9' }, /TELEGRAM_BOT_TOKEN is not/],
    [{ KIE_API_ROOT: 'http://127.0.0.1:9' }, /KIE_API_KEY is not/],
    [{ KIE_UPLOAD_ROOT: 'http://127.0.0.1:9' }, /KIE_API_KEY is not/],
    [{ UPSTASH_REDIS_REST_URL: 'http://127.0.0.1:9' }, /set both, or neither/],
    [{ PORT: '80a' }, /PORT must be a whole number/],
    [{ PORT: '70000' }, /PORT must be a whole number/],
    [{ CRON_TICK_SECONDS: '-1' }, /CRON_TICK_SECONDS must be/],
  ])('%o cannot be meant, and is said in one line', (env, words) => {
    expect(() => plan(env as Record<string, string>)).toThrow(words)
  })

  test('secrets are made once and are for the owner only', () => {
    const first = environmentFor(plan({}), started)
    expect(environmentFor(plan({}), started)).toEqual(first)
    expect(first.APP_SECRET).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'))).toEqual({
      APP_SECRET: first.APP_SECRET,
      CRON_SECRET: first.CRON_SECRET,
    })
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  test('only the playground has an operator and a welcome credit', () => {
    const real = environmentFor(plan({}), started)
    expect(real).not.toHaveProperty('WELCOME_CREDIT')
    expect(real).not.toHaveProperty('ADMIN_IDS')
    const played = environmentFor(plan({}), {
      ...started,
      telegram: { token: '1:x', root: 'http://127.0.0.1:4', username: 'a_bot' },
    })
    expect(played).toMatchObject({ WELCOME_CREDIT: '100', ADMIN_IDS: String(plan({}).operatorId) })
    expect(plan({ ADMIN_IDS: '77,88' }).operatorId).toBe(77)
  })
})
