import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'

import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'
import { textsOf } from '../../../content/index.js'
import { catalog } from '../../../lib/catalog/index.js'
import { expectClean, moneyOf } from '../../support/path.js'
import { stage } from '../../support/stage.js'

const project = await vi.hoisted(async () => {
  const { mkdtemp: make } = await import('node:fs/promises')
  const [{ tmpdir: temporary }, { join: joined }] = [await import('node:os'), await import('node:path')]
  return make(joined(temporary(), 'atelier-new-model-'))
})
afterAll(() => rm(project, { recursive: true, force: true }))

/** The card that docs/adding-a-model.md shows, word for word. */
async function documentedCard(): Promise<string> {
  const page = await readFile(new URL('../../../docs/adding-a-model.md', import.meta.url), 'utf8')
  return /```ts\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
}

// The catalogue is read from a copy of the folder with one more file in it, listed by `npm run generate`.
vi.mock('../../../models/index.js', async () => {
  const folder = join(project, 'models')
  await cp(fileURLToPath(new URL('../../../models', import.meta.url)), folder, { recursive: true })
  await mkdir(join(folder, 'acme'))
  await writeFile(join(folder, 'acme', 'painter.ts'), await documentedCard())
  const { generateModels } = await import('../../../dev/generate/models.js')
  await generateModels(pathToFileURL(`${folder}/`))
  return import(/* @vite-ignore */ join(folder, 'index.ts'))
})

const say = textsOf('ru')

test('a model is added by one file: it is listed, found, priced, and gives a picture for exactly that price', async () => {
  expect(catalog.isOffered('acme/painter')).toBe(true)
  const set = await stage({ FREE_MODELS: 'none', WELCOME_CREDIT: '1000' })
  const vera = set.person()
  await vera.say('/find acme painter')
  const button = vera.buttons()[0] ?? ''
  expect(button).toMatch(/^Acme Painter · от 3,12\s₽$/) // 4 credits at 0.005 USD, 78 for one, times two.
  await vera.press(button)
  await vera.press(say.labels.begin)
  await vera.say('Море на закате')
  await vera.press('Широкий 16:9')
  await vera.press('Сгенерировать · 3,12')
  const task = set.kie.tasks.at(-1)
  expect(task).toMatchObject({
    model: 'acme/painter',
    input: { prompt: 'Море на закате', aspect_ratio: '16:9', resolution: '1K' },
  })
  await set.kie.finish(task?.taskId ?? '')
  await set.settled()
  expect(vera.results()).toHaveLength(1)
  expect((await moneyOf(set, vera)).moved).toEqual(['hold 312', 'capture 312'])
  expectClean(set)
})
