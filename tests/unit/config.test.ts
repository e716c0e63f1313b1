import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CONFIG_VARIABLES, ConfigError, readConfig } from '../../lib/config.js'
import { deriveTelegramSecret } from '../../lib/seal/index.js'

const REQUIRED = {
  TELEGRAM_BOT_TOKEN: '123456:AAE-secret-of-the-bot',
  KIE_API_KEY: 'kie-secret',
  DATABASE_URL: 'postgres://user:db-secret@db.example.com/atelier',
  UPSTASH_REDIS_REST_URL: 'https://redis.example.com',
  UPSTASH_REDIS_REST_TOKEN: 'redis-secret',
  APP_SECRET: 'app-secret',
  CRON_SECRET: 'cron-secret',
  PUBLIC_URL: 'https://bot.example.com/',
}

function problems(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

test('the required variables are enough; the rest has its stated value', () => {
  expect(readConfig(REQUIRED)).toEqual({
    databaseUrl: REQUIRED.DATABASE_URL,
    redis: { url: REQUIRED.UPSTASH_REDIS_REST_URL, token: 'redis-secret' },
    telegram: {
      token: REQUIRED.TELEGRAM_BOT_TOKEN,
      botId: 123_456,
      secrets: [deriveTelegramSecret('app-secret', 123_456)],
    },
    kie: {
      apiKey: 'kie-secret',
      apiRoot: 'https://api.kie.ai',
      uploadRoot: 'https://kieai.redpandaai.co',
      hmacKeys: [],
      privateHosts: false,
      allowedHosts: ['api.kie.ai', 'kieai.redpandaai.co'],
    },
    publicUrl: 'https://bot.example.com',
    publicUrlReachable: true,
    appSecrets: ['app-secret'],
    cronSecrets: ['cron-secret'],
    support: null,
    adminIds: [],
    free: { models: null, perDay: 10, perHour: 10 },
    improve: null,
    welcomeCredit: 0,
    rates: {
      perUser: { tokens: 40, seconds: 10, window: '10 s' },
      global: { tokens: 1_000, seconds: 10, window: '10 s' },
    },
    maxRunning: 4,
    modelCredits: {},
    lookSeconds: 30,
    deadlineSeconds: 3_600,
    pricing: { usdRate: 78, markup: 2, starRate: 100, currency: 'RUB', maxAmount: 200_000 },
  })
})

test('with nothing set, every required variable is named at once', () => {
  const named = problems({}).map((problem) => problem.replace(/ .*/, ''))
  expect(named.toSorted()).toEqual(Object.keys(REQUIRED).toSorted())
  expect(() => readConfig({})).toThrow(/TELEGRAM_BOT_TOKEN is missing: .*\n(.*\n)*.*PUBLIC_URL is missing/)
})

test('missing and wrong ones are told together, with what to do and without any value', () => {
  const env = {
    ...REQUIRED,
    DATABASE_URL: 'mysql://user:db-secret@h/x',
    RATE_PER_USER: 'fast-secret',
    KIE_API_KEY: ' ',
  }
  const told = problems(env)
  expect(told).toHaveLength(3)
  expect(told).toContainEqual(expect.stringMatching(/^DATABASE_URL is not valid: .*postgres:/))
  expect(told).toContainEqual(expect.stringMatching(/^RATE_PER_USER is not valid: .*40\/10s/))
  expect(told).toContainEqual(expect.stringMatching(/^KIE_API_KEY is missing: /))
  expect(told.join()).not.toContain('secret@')
  expect(told.join()).not.toContain('fast-secret')
})

test.each([
  ['ADMIN_IDS', '1,x'],
  ['ADMIN_IDS', '-5'],
  ['MAX_RUNNING', '0'],
  ['MAX_RUNNING', '1.5'],
  ['WELCOME_CREDIT', '-1'],
  ['FREE_PER_DAY', 'many'],
  ['LOOK_SECONDS', '0'],
  ['DEADLINE_SECONDS', '99999999999'],
  ['RATE_GLOBAL', '0/10s'],
  ['RATE_GLOBAL', '10/s'],
  ['USD_RATE', '0'],
  ['MARKUP', '-2'],
  ['STAR_RATE', '0.5'],
  ['MAX_PRICE', '0'],
  ['MODEL_CREDITS', 'runway/aleph'],
  ['MODEL_CREDITS', 'runway/aleph=0.000'],
  ['MODEL_CREDITS', 'runway/aleph=1.0001'],
  ['CURRENCY', 'rubles'],
  ['IMPROVE_MODEL', '../v1/models'],
  ['IMPROVE_MODEL', 'Gemini 3'],
  ['IMPROVE_PRICE', '0'],
  ['PUBLIC_URL', 'bot.example.com'],
  ['KIE_API_ROOT', 'ftp://kie'],
  ['CRON_SECRET', ','],
  ['TELEGRAM_BOT_USERNAME', 'my bot'],
])('%s may not be %s', (name, value) => {
  expect(problems({ ...REQUIRED, [name]: value })).toEqual([
    expect.stringMatching(new RegExp(`^${name} is not valid: .`)),
  ])
})

test('an empty variable counts as one that is not set', () => {
  expect(readConfig({ ...REQUIRED, MARKUP: '', FREE_MODELS: ' ', TELEGRAM_API_ROOT: '' })).toEqual(
    readConfig(REQUIRED),
  )
})

test('a secret may be two during a change, the first signs', () => {
  const env = { APP_SECRET: 'new, old', CRON_SECRET: 'c1,c2', KIE_WEBHOOK_HMAC_KEY: 'k1,k2' }
  const config = readConfig({ ...REQUIRED, ...env })
  expect(config.appSecrets).toEqual(['new', 'old'])
  expect(config.cronSecrets).toEqual(['c1', 'c2', 'c1,c2'])
  expect(config.kie.hmacKeys).toEqual(['k1', 'k2'])
  expect(config.telegram.secrets).toEqual(
    ['new', 'old'].map((secret) => deriveTelegramSecret(secret, 123_456)),
  )
})

test('a given webhook secret is taken as it is, however weak', () => {
  const config = readConfig({ ...REQUIRED, TELEGRAM_WEBHOOK_SECRET: 'x', APP_SECRET: 'y', CRON_SECRET: 'z' })
  expect(config.telegram.secrets).toEqual(['x'])
})

test('a token of another shape is taken; it only names no bot', () => {
  expect(readConfig({ ...REQUIRED, TELEGRAM_BOT_TOKEN: 'test' }).telegram.botId).toBe(0)
})

test('on Vercel the production domain stands in for PUBLIC_URL', () => {
  const { PUBLIC_URL: _, ...env } = REQUIRED
  const vercel = { VERCEL_PROJECT_PRODUCTION_URL: 'atelier.example.com', VERCEL_GIT_COMMIT_SHA: '0123456789' }
  expect(readConfig({ ...env, ...vercel })).toMatchObject({
    publicUrl: 'https://atelier.example.com',
    build: '0123456',
  })
  expect(readConfig({ ...REQUIRED, ...vercel }).publicUrl).toBe('https://bot.example.com')
})

const reachable = (env: NodeJS.ProcessEnv) => readConfig({ ...REQUIRED, ...env }).publicUrlReachable

test('KIE can fetch from us when we are public, or when it runs on this machine too', () => {
  const local = { PUBLIC_URL: 'http://localhost:3000' }
  expect(reachable(local)).toBe(false)
  expect(reachable({ PUBLIC_URL: 'http://192.168.1.5:3000' })).toBe(false)
  expect(reachable({ ...local, KIE_API_ROOT: 'http://127.0.0.1:4001' })).toBe(true)
})

test('the hosts of both KIE roots may serve files, with their ports', () => {
  const env = { KIE_API_ROOT: 'http://127.0.0.1:4001/', KIE_UPLOAD_ROOT: 'http://127.0.0.1:4002' }
  const { kie } = readConfig({ ...REQUIRED, ...env })
  expect(kie).toMatchObject({
    privateHosts: true,
    apiRoot: 'http://127.0.0.1:4001',
    uploadRoot: 'http://127.0.0.1:4002',
  })
  expect(kie.allowedHosts).toEqual(['127.0.0.1:4001', '127.0.0.1:4002'])
})

test('lists and rates are read in the forms people write them', () => {
  const config = readConfig({
    ...REQUIRED,
    ADMIN_IDS: '11, 22 33',
    FREE_MODELS: 'a/b,c/d',
    RATE_PER_USER: '5 / 2m',
    TELEGRAM_BOT_USERNAME: '@atelier_bot',
    NEON_FETCH_ENDPOINT: 'http://127.0.0.1:5555/sql',
  })
  expect(config.adminIds).toEqual([11, 22, 33])
  expect(config.free.models).toEqual(['a/b', 'c/d'])
  expect(config.rates.perUser).toEqual({ tokens: 5, seconds: 120, window: '120 s' })
  expect(config.telegram.username).toBe('atelier_bot')
  expect(config.neonFetchEndpoint).toBe('http://127.0.0.1:5555/sql')
  expect(readConfig({ ...REQUIRED, FREE_MODELS: 'none' }).free.models).toEqual([])
})

test('rates of models are read to the thousandth of a credit', () => {
  const read = (MODEL_CREDITS: string) => readConfig({ ...REQUIRED, MODEL_CREDITS }).modelCredits
  expect(read('runway/aleph=110, acme/painter=0.4 b=2.125')).toEqual({
    'runway/aleph': 110_000,
    'acme/painter': 400,
    b: 2125,
  })
  expect(read('')).toEqual({})
})

test('nothing can change it', () => {
  const config = readConfig(REQUIRED)
  expect(() => Object.assign(config.pricing, { markup: 1 })).toThrow(TypeError)
  expect(() => config.adminIds.push(1)).toThrow(TypeError)
})

test('.env.example lists every variable once, with a line that says what it is', () => {
  const lines = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8').split('\n')
  const assigned = lines.flatMap((line, place) => {
    const name = /^([A-Z_]+)=/.exec(line)?.[1]
    return name ? [{ name, remark: lines[place - 1] ?? '' }] : []
  })
  const devOnly = ['PORT', 'DATA_DIR', 'REDIS_URL', 'CRON_TICK_SECONDS']
  expect(assigned.map(({ name }) => name).toSorted()).toEqual([...CONFIG_VARIABLES, ...devOnly].toSorted())
  for (const { remark } of assigned) expect(remark).toMatch(/^# \S.{10,}$/)
})

test('the values shown in .env.example are the ones that hold when they are left out', () => {
  const shown = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  const given = [...shown.matchAll(/^([A-Z_]+)=(.+)$/gm)].map(([, name, value]) => [name, value])
  expect(readConfig({ ...REQUIRED, ...Object.fromEntries(given) })).toEqual(readConfig(REQUIRED))
})

test('a contact is a name, an https link or an e-mail, and nothing else', () => {
  const contactOf = (SUPPORT_CONTACT: string) => readConfig({ ...REQUIRED, SUPPORT_CONTACT }).support
  expect(contactOf('@helpful_people')).toEqual({
    text: '@helpful_people',
    url: 'https://t.me/helpful_people',
  })
  expect(contactOf('https://example.com/help')).toEqual({
    text: 'https://example.com/help',
    url: 'https://example.com/help',
  })
  expect(contactOf('help@example.com')).toEqual({ text: 'help@example.com', url: null })
  for (const wrong of ['helpful', '@x', 'http://example.com', 'javascript:alert(1)', 'a@b', '<b>@name</b>'])
    expect(() => contactOf(wrong), wrong).toThrow('SUPPORT_CONTACT is not valid')
})
