import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { LANGUAGES, textsOf } from '../../content/index.js'
import { startFakeTelegram } from '../../dev/telegram/index.js'
import { telegramClient } from '../../lib/telegram/client.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SECRET = 'the-secret-of-the-webhook'

/** Runs `npm run telegram:setup` as an operator does; its lines. */
async function setUp(env: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', 'dev/set-up.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part
    })
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve)
  })
  return { code, lines: said.trim().split('\n') }
}

test('telegram:setup says what it changed; a second run changes nothing; waiting updates are kept', async () => {
  const telegram = await startFakeTelegram({ retry: 'fast' })
  onTestFinished(() => telegram.stop())
  const env = {
    DATABASE_URL: 'postgres://user:password@host/name',
    UPSTASH_REDIS_REST_URL: 'https://redis.example.com',
    UPSTASH_REDIS_REST_TOKEN: 'token',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
    TELEGRAM_WEBHOOK_SECRET: `${SECRET},an-older-one`,
    KIE_API_KEY: 'key',
    PUBLIC_URL: 'https://atelier.example.com',
    APP_SECRET: 'app-secret',
    CRON_SECRET: 'cron-secret',
  }
  const client = telegramClient({ token: telegram.token, apiRoot: telegram.root, timeoutMs: 10_000 })
  const state = async () => ({
    webhook: await client.call('getWebhookInfo', {}),
    button: await client.call('getChatMenuButton', {}),
    words: await Promise.all(
      [{}, ...LANGUAGES.map((language_code) => ({ language_code }))].map(async (scope) => [
        await client.call('getMyCommands', scope),
        await client.call('getMyDescription', scope),
        await client.call('getMyShortDescription', scope),
      ]),
    ),
  })

  await client.call('setChatMenuButton', { menu_button: { type: 'default' } })
  const first = await setUp(env)
  expect(first.code).toBe(0)
  expect(first.lines).toEqual(
    expect.arrayContaining([
      'changed: commands (any language)',
      'changed: commands (ru)',
      'changed: commands (en)',
      'changed: description (en)',
      'changed: menu button',
      'changed: webhook address',
    ]),
  )
  expect(first.lines.join('\n')).not.toContain(SECRET)
  const after = await state()
  expect(after.webhook).toMatchObject({
    url: 'https://atelier.example.com/api/telegram',
    allowed_updates: ['message', 'callback_query', 'pre_checkout_query', 'my_chat_member', 'inline_query'],
  })
  expect(after.button).toEqual({ type: 'commands' })
  for (const language of LANGUAGES) {
    const shown = await client.call('getMyCommands', { language_code: language })
    expect(shown).toEqual(textsOf(language).commands)
    expect(shown.length).toBeLessThanOrEqual(10)
  }

  const mark = telegram.calls.length
  const second = await setUp(env)
  expect(second).toMatchObject({
    code: 0,
    lines: ['nothing to change', expect.stringContaining('atelier.example.com')],
  })
  expect(await state()).toEqual(after)
  const written = telegram.calls.slice(mark).filter((call) => !call.method.startsWith('get'))
  expect(written.map((call) => call.method)).toEqual(['setWebhook'])
  for (const call of telegram.calls.filter((one) => one.method === 'setWebhook'))
    expect(call.params).toMatchObject({ secret_token: SECRET, drop_pending_updates: false })
})
