import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { textsOf } from '../content/index.js'
import { readPlan } from './environment.js'
import { startLocalWorld } from './local-world.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1440, height: 900 }
const PATIENCE_MS = 45_000
/** The page draws what came with a short move. */
const STILL_MS = 900

const { values: options } = parseArgs({
  options: { language: { type: 'string', default: 'ru' }, out: { type: 'string', default: 'docs/images' } },
})
const language = options.language === 'en' ? 'en' : 'ru'
const say = textsOf(language)
const PROMPT = {
  ru: 'Рыжий кот на подоконнике, за окном снег',
  en: 'A ginger cat',
}[language]

interface Chat {
  write(text: string): Promise<void>
  press(words: string): Promise<void>
  /** Waits until a button with these words is there. */
  shows(words: string): Promise<void>
  keep(name: string): Promise<void>
}

function button(page: Page, words: string): Locator {
  return page.getByTestId('button').filter({ hasText: words }).last()
}

function chatOn(page: Page): Chat {
  return {
    async write(text) {
      await page.getByTestId('composer').fill(text)
      await page.getByTestId('send').click()
    },
    press: (words) => button(page, words).click(),
    shows: (words) => button(page, words).waitFor(),
    async keep(name) {
      await page.waitForTimeout(STILL_MS)
      await page.screenshot({ path: join(options.out, `${name}.png`) })
    },
  }
}

async function open(browser: Browser, address: string, viewport: typeof PHONE): Promise<Page> {
  const page = await browser.newPage({ viewport })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(address)
  return page
}

/** The twelve screens a person meets most, in the order of their first visit. */
async function twelve(chat: Chat): Promise<void> {
  const { labels, formats } = say
  await chat.shows(labels.aim('ads'))
  await chat.keep('phone-goals')
  await chat.press(labels.aim('ads'))
  await chat.shows(labels.back)
  await chat.keep('phone-first-ideas')
  await chat.press(labels.home)
  await chat.shows(labels.help)
  await chat.keep('phone-home')
  await chat.press(formats['text-to-image'].name)
  await chat.shows('Z-Image')
  await chat.keep('phone-list')
  await chat.press('Z-Image')
  await chat.shows(labels.begin)
  await chat.keep('phone-card')
  await chat.press(labels.begin)
  await chat.shows(labels.example)
  await chat.write(PROMPT)
  await chat.shows(labels.coach)
  await chat.press(labels.coach)
  await chat.press(labels.addPhrase('').trim())
  await chat.shows(labels.takeBetter)
  await chat.keep('phone-coach')
  await chat.press(labels.takeBetter)
  await chat.shows(labels.skip)
  await chat.press(labels.skip)
  await chat.shows(labels.generateFree)
  await chat.keep('phone-confirm')
  await chat.press(labels.generateFree)
  await chat.shows(labels.cancel(true))
  await chat.keep('phone-progress')
  await chat.shows(labels.variants)
  await chat.keep('phone-result')
  await chat.write('/history')
  await chat.keep('phone-history')
  await chat.write('/presets')
  await chat.shows(labels.presetShelf('reels', 1).split(' ')[0] ?? '')
  await chat.keep('phone-ideas')
  await chat.write('/balance')
  await chat.shows(labels.topUp)
  await chat.press(labels.topUp)
  await chat.keep('phone-top-up')
}

/**
 * `npm run screenshots`: walks the playground on a phone-sized window and keeps twelve key screens in
 * docs/images, and one of the whole playground. `--language en --out folder` for another look.
 */
async function main(): Promise<void> {
  if (!CHROMIUM) throw new Error('Chromium is not installed: apt-get install chromium')
  mkdirSync(options.out, { recursive: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'atelier-screenshots-'))
  Object.assign(process.env, { PORT: '0', DATA_DIR: dataDir })
  const plan = readPlan(process.env)
  const world = await startLocalWorld(plan, process.env)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  try {
    const address = `http://localhost:${world.port}/`
    const page = await open(browser, address, PHONE)
    if (language === 'en')
      await page.request.post(`${address}playground/language`, { data: { user: plan.operatorId, language } })
    await page.getByTestId('start').filter({ visible: true }).click()
    await twelve(chatOn(page))
    await page.close()
    if (language === 'en') return
    const desk = await open(browser, address, DESK)
    await button(desk, '⭐').waitFor()
    const chat = chatOn(desk)
    await chat.write('/menu')
    await chat.shows(say.labels.help)
    await desk.getByTestId('inspector-toggle').click()
    await chat.keep('playground')
  } finally {
    await browser.close()
    await world.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
