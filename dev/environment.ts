import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { codeOf, Mistake } from './backends/mistake.js'

export type Environment = Record<string, string | undefined>

/** What `npm run dev` starts, and what it is given instead. */
export interface Plan {
  port: number
  dataDir: string
  database: { address: string; isNeon: boolean } | null
  redisUrl: string | null
  upstash: { url: string; token: string } | null
  /** `polled`: the real bot, asked for its updates. `server`: somebody's Bot API that calls our webhook. */
  telegram: { mode: 'fake' } | { mode: 'polled' | 'server'; token: string }
  kie: { mode: 'fake'; hmacKey: string | null } | { mode: 'server'; root: string }
  publicUrl: string | null
  tickSeconds: number
  /** The first of ADMIN_IDS, or the id the playground gives its operator. */
  operatorId: number
}

const PORT = 3_000
const TICK_SECONDS = 60
const DEFAULT_OPERATOR_ID = 1_000_001
const IMPROVE_MODEL = 'gemini-2.5-flash'
const WELCOME_CREDIT = 100 // Minor units: enough to see a paid generation through, too little for a second.

/** Reads what the person set. Throws a Mistake for what cannot be meant; empty variables count as unset. */
export function readPlan(env: Environment): Plan {
  const get = (name: string): string | null => env[name]?.trim() || null
  const address = get('DATABASE_URL')
  return {
    port: wholeNumber(get('PORT'), { name: 'PORT', otherwise: PORT, max: 65_535 }),
    dataDir: resolve(get('DATA_DIR') ?? '.data'),
    database: address === null ? null : { address, isNeon: isNeon(address) },
    redisUrl: get('REDIS_URL'),
    upstash: upstashOf(get('UPSTASH_REDIS_REST_URL'), get('UPSTASH_REDIS_REST_TOKEN')),
    telegram: telegramOf(get('TELEGRAM_BOT_TOKEN'), get('TELEGRAM_API_ROOT')),
    kie: kieOf(get),
    publicUrl: get('PUBLIC_URL'),
    tickSeconds: wholeNumber(get('CRON_TICK_SECONDS'), {
      name: 'CRON_TICK_SECONDS',
      otherwise: TICK_SECONDS,
      max: 86_400,
    }),
    operatorId: Number.parseInt(get('ADMIN_IDS') ?? '', 10) || DEFAULT_OPERATOR_ID,
  }
}

function wholeNumber(
  text: string | null,
  { name, otherwise, max }: { name: string; otherwise: number; max: number },
): number {
  if (text === null) return otherwise
  const value = Number(text)
  if (Number.isInteger(value) && value >= 0 && value <= max) return value
  throw new Mistake(`${name} must be a whole number from 0 to ${max}.`)
}

function isNeon(address: string): boolean {
  return URL.canParse(address) && /(^|\.)neon\.tech$/.test(new URL(address).hostname)
}

function upstashOf(url: string | null, token: string | null): Plan['upstash'] {
  if (url === null && token === null) return null
  if (url !== null && token !== null) return { url, token }
  throw new Mistake('UPSTASH_REDIS_REST_URL and UPSTASH_REDIS_REST_TOKEN go together: set both, or neither.')
}

function telegramOf(token: string | null, root: string | null): Plan['telegram'] {
  if (token !== null) return { mode: root === null ? 'polled' : 'server', token }
  if (root === null) return { mode: 'fake' }
  throw new Mistake(
    'TELEGRAM_API_ROOT is set, TELEGRAM_BOT_TOKEN is not: set both, or neither for the playground.',
  )
}

function kieOf(get: (name: string) => string | null): Plan['kie'] {
  const root = get('KIE_API_ROOT') ?? get('KIE_UPLOAD_ROOT')
  if (get('KIE_API_KEY') !== null) return { mode: 'server', root: root ?? 'https://api.kie.ai' }
  if (root !== null)
    throw new Mistake(
      'KIE_API_ROOT or KIE_UPLOAD_ROOT is set, KIE_API_KEY is not: set them all, or none for the fake.',
    )
  return { mode: 'fake', hmacKey: get('KIE_WEBHOOK_HMAC_KEY')?.split(',')[0]?.trim() || null }
}

/** What was started, in the words of the production variables. */
export interface Started {
  port: number
  databaseUrl: string
  neonFetchEndpoint: string
  upstashUrl: string
  upstashToken: string
  telegram: { token: string; root: string; username: string } | null
  kie: { apiKey: string; root: string; uploadRoot: string; hmacKey: string } | null
}

/** The variables to set for the functions: only what the person left open. */
export function environmentFor(plan: Plan, started: Started): Record<string, string> {
  const secrets = keptSecrets(plan.dataDir)
  return {
    ...secrets,
    PUBLIC_URL: plan.publicUrl ?? `http://localhost:${started.port}`,
    DATABASE_URL: started.databaseUrl,
    ...(plan.database?.isNeon ? {} : { NEON_FETCH_ENDPOINT: started.neonFetchEndpoint }),
    UPSTASH_REDIS_REST_URL: started.upstashUrl,
    UPSTASH_REDIS_REST_TOKEN: started.upstashToken,
    ...(started.telegram === null
      ? {}
      : {
          TELEGRAM_BOT_TOKEN: started.telegram.token,
          TELEGRAM_API_ROOT: started.telegram.root,
          TELEGRAM_BOT_USERNAME: started.telegram.username,
          ADMIN_IDS: String(plan.operatorId),
          WELCOME_CREDIT: String(WELCOME_CREDIT),
        }),
    ...(started.kie === null
      ? {}
      : {
          KIE_API_KEY: started.kie.apiKey,
          KIE_API_ROOT: started.kie.root,
          KIE_UPLOAD_ROOT: started.kie.uploadRoot,
          KIE_WEBHOOK_HMAC_KEY: started.kie.hmacKey,
          IMPROVE_MODEL, // The stand-in writes, too.
        }),
  }
}

const Secrets = z.object({ APP_SECRET: z.string().min(1), CRON_SECRET: z.string().min(1) })

/** The secrets of this folder: made at the first start, the same ever after. */
function keptSecrets(dataDir: string): z.infer<typeof Secrets> {
  const path = join(dataDir, 'secrets.json')
  try {
    if (existsSync(path)) return Secrets.parse(JSON.parse(readFileSync(path, 'utf8')))
    const made = { APP_SECRET: randomBytes(32).toString('hex'), CRON_SECRET: randomBytes(32).toString('hex') }
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
    return made
  } catch (error) {
    throw new Mistake(
      `Cannot use ${path} (${codeOf(error) ?? 'not what was written'}). Delete it, or set DATA_DIR.`,
      error,
    )
  }
}
