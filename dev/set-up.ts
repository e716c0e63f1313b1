import { existsSync } from 'node:fs'
import { ConfigError, readConfig } from '../lib/config.js'
import { introduceBot, pointWebhook } from '../lib/flow/set-up-bot.js'
import { telegramClient } from '../lib/telegram/client.js'
import { useModelCredits } from './model-credits.js'

/**
 * `npm run telegram:setup`: the bot's commands, descriptions, menu button and webhook, from the environment of
 * the deployment. Says what it changed; a second run changes nothing.
 */
async function main(): Promise<void> {
  for (const name of ['.env.local', '.env']) if (existsSync(name)) process.loadEnvFile(name)
  const config = readConfig(process.env)
  useModelCredits(config.modelCredits)
  const { token, apiRoot } = config.telegram
  const telegram = telegramClient({ token, ...(apiRoot ? { apiRoot } : {}), timeoutMs: 10_000 })
  const changed = [...(await introduceBot(telegram)), ...(await pointWebhook(telegram, config))]
  for (const what of changed) console.info(`changed: ${what}`)
  if (changed.length === 0) console.info('nothing to change')
  console.info(`Telegram sends its updates to ${config.publicUrl}/api/telegram`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof ConfigError || error instanceof Error ? error.message : error)
  process.exit(1)
}
