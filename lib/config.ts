import * as z from 'zod/mini'
import { _default as withDefault } from 'zod/mini'
import {
  contact,
  count,
  database,
  factor,
  models,
  optional,
  ownCredits,
  period,
  positive,
  rate,
  secrets,
  text,
  userIds,
  webAddress,
} from './config-forms.js'
import { frozen, HOUR_SECONDS } from './kernel/index.js'
import { isLoopbackHost, isPublicHost } from './kie/address.js'
import { deriveTelegramSecret } from './seal/seal.js'

/** Every variable there is. `.env.example` says in one line each what they are. */
const schema = z.object({
  DATABASE_URL: database,
  NEON_FETCH_ENDPOINT: z.optional(webAddress),
  UPSTASH_REDIS_REST_URL: webAddress,
  UPSTASH_REDIS_REST_TOKEN: text,
  TELEGRAM_BOT_TOKEN: text,
  TELEGRAM_BOT_USERNAME: z.optional(
    z.pipe(
      text.check(z.regex(/^@?\w+$/)),
      z.transform((name: string) => name.replace('@', '')),
    ),
  ),
  TELEGRAM_API_ROOT: z.optional(webAddress),
  TELEGRAM_WEBHOOK_SECRET: z.optional(secrets),
  KIE_API_KEY: text,
  KIE_API_ROOT: withDefault(webAddress, 'https://api.kie.ai'),
  KIE_UPLOAD_ROOT: withDefault(webAddress, 'https://kieai.redpandaai.co'),
  KIE_WEBHOOK_HMAC_KEY: withDefault(secrets, []),
  PUBLIC_URL: webAddress,
  APP_SECRET: secrets,
  CRON_SECRET: secrets,
  SUPPORT_CONTACT: z.optional(contact),
  ADMIN_IDS: withDefault(userIds, []),
  MODEL_CREDITS: withDefault(ownCredits, {}),
  FREE_MODELS: withDefault(z.nullable(models), null),
  FREE_PER_DAY: withDefault(count, 10),
  FREE_PER_HOUR: withDefault(count, 0), // 0: only the limit of the day.
  WELCOME_CREDIT: withDefault(count, 0),
  RATE_PER_USER: withDefault(rate, { tokens: 40, seconds: 10, window: '10 s' }),
  RATE_GLOBAL: withDefault(rate, { tokens: 1_000, seconds: 10, window: '10 s' }),
  MAX_RUNNING: withDefault(positive, 4),
  LOOK_SECONDS: withDefault(period, 30),
  DEADLINE_SECONDS: withDefault(period, HOUR_SECONDS),
  USD_RATE: withDefault(factor, 78),
  MARKUP: withDefault(factor, 2),
  STAR_RATE: withDefault(positive, 100),
  CURRENCY: withDefault(text.check(z.regex(/^[A-Z]{3}$/)), 'RUB'),
  MAX_PRICE: withDefault(positive, 200_000),
  IMPROVE_MODEL: z.optional(text.check(z.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/), z.maxLength(60))),
  IMPROVE_PRICE: withDefault(positive, 100),
  VERCEL_PROJECT_PRODUCTION_URL: optional,
  VERCEL_GIT_COMMIT_SHA: optional,
})

type Variables = z.infer<typeof schema>

/** The names of all variables that are read. */
export const CONFIG_VARIABLES = Object.freeze(Object.keys(schema.shape))

/** What to do about a variable; never its value. */
const ADVICE: Readonly<Record<string, string>> = {
  DATABASE_URL: 'the connection string of the database, postgres://user:password@host/name',
  NEON_FETCH_ENDPOINT: 'leave it empty, or give the http(s) address of a Neon SQL proxy',
  UPSTASH_REDIS_REST_URL: 'the REST address of the Redis database, from console.upstash.com',
  UPSTASH_REDIS_REST_TOKEN: 'the REST token of the same database',
  TELEGRAM_BOT_TOKEN: 'the token @BotFather gave for the bot',
  TELEGRAM_BOT_USERNAME: 'leave it empty, or give the name of the bot without spaces',
  TELEGRAM_API_ROOT: 'leave it empty, or give the http(s) address of a Bot API server',
  TELEGRAM_WEBHOOK_SECRET: 'leave it empty, or give one or more secrets, comma-separated',
  KIE_API_KEY: 'an API key from kie.ai/api-key',
  KIE_API_ROOT: 'leave it empty, or give an http(s) address',
  KIE_UPLOAD_ROOT: 'leave it empty, or give an http(s) address',
  KIE_WEBHOOK_HMAC_KEY: 'the key from kie.ai/settings, or empty',
  PUBLIC_URL: 'the address of this deployment, https://…',
  APP_SECRET: 'a long random text: openssl rand -hex 32',
  CRON_SECRET: 'another long random text: openssl rand -hex 32',
  SUPPORT_CONTACT: 'leave it empty, or give @name, an https link or an e-mail address',
  ADMIN_IDS: 'Telegram ids as numbers, comma-separated, or empty',
  MODEL_CREDITS: 'model ids, each with KIE credits above 0: runway/aleph=110,gemini-omni-video=63',
  RATE_PER_USER: 'a number per time, such as 40/10s',
  RATE_GLOBAL: 'a number per time, such as 1000/10s',
  USD_RATE: 'units of the currency for one US dollar, above 0',
  MARKUP: 'price divided by cost, above 0',
  CURRENCY: 'three capital letters, such as RUB',
  IMPROVE_MODEL: 'leave it empty, or give a text model of KIE, such as gemini-2.5-flash',
}
const ADVICE_OTHERWISE = 'a whole number that is not negative; counts and times from 1'

/** The environment as the bot uses it; frozen, all the way down. */
export type Config = ReturnType<typeof arranged>

/** Says everything that is wrong with the environment at once, one line each, without any value. */
export class ConfigError extends Error {
  readonly problems: string[]

  constructor(problems: string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Reads the environment; throws `ConfigError` naming every variable that is missing or not valid. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given: Record<string, string> = {}
  for (const name of CONFIG_VARIABLES) {
    const value = env[name]?.trim()
    if (value) given[name] = value // Empty means unset: dashboards and .env files leave empty lines.
  }
  if (given.VERCEL_PROJECT_PRODUCTION_URL)
    given.PUBLIC_URL ??= `https://${given.VERCEL_PROJECT_PRODUCTION_URL}`
  const parsed = schema.safeParse(given)
  if (parsed.success) return frozen(arranged(parsed.data))
  const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
  throw new ConfigError(
    [...names].map((name) => {
      const fault = given[name] === undefined ? 'is missing' : 'is not valid'
      return `${name} ${fault}: ${ADVICE[name] ?? ADVICE_OTHERWISE}`
    }),
  )
}

/** MODEL_CREDITS alone, for programs that need nothing else of the environment; throws `ConfigError`. */
export function readModelCredits(env: NodeJS.ProcessEnv): Config['modelCredits'] {
  const parsed = ownCredits.safeParse(env.MODEL_CREDITS ?? '')
  if (parsed.success) return parsed.data
  throw new ConfigError([`MODEL_CREDITS is not valid: ${ADVICE.MODEL_CREDITS ?? ADVICE_OTHERWISE}`])
}

function arranged(read: Variables) {
  const botId = Number(/^(\d{1,15}):/.exec(read.TELEGRAM_BOT_TOKEN)?.[1] ?? 0)
  const kieRoot = new URL(read.KIE_API_ROOT)
  return {
    databaseUrl: read.DATABASE_URL,
    ...(read.NEON_FETCH_ENDPOINT ? { neonFetchEndpoint: read.NEON_FETCH_ENDPOINT } : {}),
    redis: { url: read.UPSTASH_REDIS_REST_URL, token: read.UPSTASH_REDIS_REST_TOKEN },
    telegram: {
      token: read.TELEGRAM_BOT_TOKEN,
      /** 0 when the token does not name it (test servers take tokens of any shape). */
      botId,
      ...(read.TELEGRAM_BOT_USERNAME ? { username: read.TELEGRAM_BOT_USERNAME } : {}),
      ...(read.TELEGRAM_API_ROOT ? { apiRoot: read.TELEGRAM_API_ROOT } : {}),
      secrets:
        read.TELEGRAM_WEBHOOK_SECRET ?? read.APP_SECRET.map((secret) => deriveTelegramSecret(secret, botId)),
    },
    kie: {
      apiKey: read.KIE_API_KEY,
      apiRoot: read.KIE_API_ROOT,
      uploadRoot: read.KIE_UPLOAD_ROOT,
      hmacKeys: read.KIE_WEBHOOK_HMAC_KEY,
      /** KIE runs on this machine, so addresses on this machine are good for it. */
      privateHosts: isLoopbackHost(kieRoot.hostname),
      /** Result files may come from these, though they are plain http or private. */
      allowedHosts: [...new Set([kieRoot.host, new URL(read.KIE_UPLOAD_ROOT).host])],
    },
    publicUrl: read.PUBLIC_URL,
    /** KIE can fetch from us: we are public, or it runs on this machine too. */
    publicUrlReachable: isPublicHost(new URL(read.PUBLIC_URL).hostname) || isLoopbackHost(kieRoot.hostname),
    appSecrets: read.APP_SECRET,
    // Vercel sends the variable as it stands, so during a rotation `new,old` itself is a proof, too.
    cronSecrets: [...new Set([...read.CRON_SECRET, read.CRON_SECRET.join(',')])],
    support: read.SUPPORT_CONTACT ?? null,
    adminIds: read.ADMIN_IDS,
    /** `models: null` means: derive them from the prices. */
    free: {
      models: read.FREE_MODELS,
      perDay: read.FREE_PER_DAY,
      perHour: read.FREE_PER_HOUR || read.FREE_PER_DAY,
    },
    /** Thousandths of a KIE credit for one unit, of models whose price is not known. */
    modelCredits: read.MODEL_CREDITS,
    /** The text model that rewrites prompts and what a rewriting costs, minor units; null: there is none. */
    improve: read.IMPROVE_MODEL ? { model: read.IMPROVE_MODEL, price: read.IMPROVE_PRICE } : null,
    welcomeCredit: read.WELCOME_CREDIT,
    rates: { perUser: read.RATE_PER_USER, global: read.RATE_GLOBAL },
    maxRunning: read.MAX_RUNNING,
    lookSeconds: read.LOOK_SECONDS,
    deadlineSeconds: read.DEADLINE_SECONDS,
    pricing: {
      usdRate: read.USD_RATE,
      markup: read.MARKUP,
      /** Minor units for one Telegram Star. */
      starRate: read.STAR_RATE,
      currency: read.CURRENCY,
      /** The most one generation may cost, minor units. */
      maxAmount: read.MAX_PRICE,
    },
    ...(read.VERCEL_GIT_COMMIT_SHA ? { build: read.VERCEL_GIT_COMMIT_SHA.slice(0, 7) } : {}),
  }
}
