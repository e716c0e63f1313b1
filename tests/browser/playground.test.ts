import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlan } from '../../dev/environment.js'
import { type LocalWorld, startLocalWorld } from '../../dev/local-world.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PATIENCE_MS = 45_000

if (!CHROMIUM) console.info('No Chromium on this machine: the browser tests are skipped.')
if (!CHROMIUM && process.env.REQUIRE_BROWSER) throw new Error('the browser tests need Chromium here')

/** What the page's elements offer; the types of the browser are not loaded here. */
interface Picture {
  decode: () => Promise<void>
  naturalWidth: number
}
interface Playable {
  duration: number
  preload: string
  load: () => void
  addEventListener: (event: string, listener: (event: unknown) => void, options: { once: true }) => void
}

let world: LocalWorld
let browser: Browser
let dataDir: string
const before = { ...process.env }

beforeAll(async () => {
  if (!CHROMIUM) return
  dataDir = mkdtempSync(join(tmpdir(), 'atelier-browser-'))
  const env: Record<string, string> = { PORT: '0', DATA_DIR: dataDir, CRON_TICK_SECONDS: '0' }
  Object.assign(process.env, env)
  world = await startLocalWorld(readPlan(process.env), process.env)
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
}, 60_000)

afterAll(async () => {
  if (!CHROMIUM) return
  await browser.close()
  await world.stop()
  rmSync(dataDir, { recursive: true, force: true })
  process.env = before
}, 30_000)

async function open(options: { phone?: boolean } = {}): Promise<Page> {
  const page = await browser.newPage({
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1280, height: 860 },
  })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`http://localhost:${world.port}/`)
  return page
}

/** The newest button in the chat with these words. */
function button(page: Page, words: string): Locator {
  return page.getByTestId('button').filter({ hasText: words }).last()
}

/** Presses Start in an empty chat, sends /start in another, and waits for the home screen. */
async function start(page: Page): Promise<void> {
  const begin = page.getByTestId('start').filter({ visible: true })
  const home = button(page, 'Помощь')
  const known = page.getByTestId('message').last()
  await begin.or(known).first().waitFor()
  if (await begin.isVisible()) await begin.click()
  else await say(page, '/start')
  const skip = button(page, 'Пропустить')
  await home.or(skip).first().waitFor()
  if (await skip.isVisible()) await skip.click()
  await home.waitFor()
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByTestId('composer').fill(text)
  await page.getByTestId('send').click()
}

async function walk(page: Page, words: string[]): Promise<void> {
  for (const one of words) await button(page, one).click()
}

test.skipIf(!CHROMIUM)(
  'a stranger walks from /start to a delivered picture',
  async () => {
    const page = await open()
    await start(page)
    await walk(page, ['Текст → картинка', 'Z-Image', 'Попробовать'])
    await page.getByText('шаг 1 из 2').last().waitFor()
    await say(page, 'Закат над морем, тёплый свет')
    await walk(page, ['Широкий 16:9', 'Сгенерировать'])
    const picture = page.locator('[data-testid="message"][data-kind="photo"] img').last()
    await picture.waitFor()
    expect(
      await picture.evaluate((image: Picture) => image.decode().then(() => image.naturalWidth)),
    ).toBeGreaterThan(100)
    await button(page, 'Ещё раз').waitFor()
    await page.close()
  },
  90_000,
)

test.skipIf(!CHROMIUM)(
  'a person without enough money pays with Stars, goes on, and gets a video',
  async () => {
    const page = await open()
    await start(page)
    await walk(page, ['Текст → видео', 'Grok Imagine', 'Попробовать'])
    await page.getByText('шаг 1 из').last().waitFor()
    await say(page, 'Парусник на закате')
    for (let asked = 0; asked < 5 && !(await ready(page)); asked += 1) await answerOne(page)
    await button(page, 'Сгенерировать').click()
    await page.getByText('Не хватает').last().waitFor()
    await button(page, '⭐').first().click()
    await page.getByTestId('pay').last().click()
    await page.getByTestId('pay-confirm').click()
    await button(page, 'Продолжить').click()
    await button(page, 'Сгенерировать').click()
    const video = page.locator('[data-testid="message"][data-kind="video"] video').last()
    await video.waitFor()
    expect(await video.evaluate(lengthOf)).toBeGreaterThan(1)
    await page.close()
  },
  120_000,
)

test.skipIf(!CHROMIUM)(
  'a sound can be heard on a phone',
  async () => {
    const page = await open({ phone: true })
    await start(page)
    await walk(page, ['Текст → звук', 'Suno Sounds', 'Попробовать'])
    await page.getByText('шаг 1 из').last().waitFor()
    await say(page, 'Дождь за окном')
    for (let asked = 0; asked < 5 && !(await ready(page)); asked += 1) await answerOne(page)
    await button(page, 'Сгенерировать').click()
    const sound = page.locator('[data-testid="message"][data-kind="audio"] audio').last()
    await sound.waitFor({ state: 'attached' })
    expect(await sound.evaluate(lengthOf)).toBeGreaterThan(1)
    await page.close()
  },
  90_000,
)

/** True when the confirm screen is up; waits until either it or the next question is. */
async function ready(page: Page): Promise<boolean> {
  const confirm = page.getByText('проверьте и запускайте').last()
  await confirm.or(button(page, 'Пропустить')).last().waitFor()
  return confirm.isVisible()
}

async function answerOne(page: Page): Promise<void> {
  await button(page, 'Пропустить').click()
  await page.waitForTimeout(400)
}

/** Seconds of a media element once its length is known. */
async function lengthOf(element: Playable): Promise<number> {
  if (!Number.isFinite(element.duration)) {
    element.preload = 'auto'
    element.load()
    await new Promise((resolve, reject) => {
      element.addEventListener('loadedmetadata', resolve, { once: true })
      element.addEventListener('error', () => reject(new Error('the media does not play')), { once: true })
    })
  }
  return element.duration
}
