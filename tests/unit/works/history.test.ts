import { expect, test } from 'vitest'
import { delivered } from '../../../lib/generation/delivered.js'
import { historyOf, type Sought, workOf } from '../../../lib/works/index.js'
import { later, openBooks } from '../ledger/books.js'

const books = openBooks()

/** A generation of that second with these words, made in the end or not. */
async function ran(
  userId: number,
  at: number,
  said: { prompt?: string; model?: string; format?: string; made?: boolean },
): Promise<string> {
  const { prompt = 'Кот', model = 'z-image', format = 'text-to-image', made = true } = said
  const { id } = await books.hold(userId, { at: later(at), input: { prompt }, model, format })
  if (made) {
    await books.capture(id)
    await delivered(books.db, {
      generationId: id,
      late: false,
      files: [`f${at}`],
      problem: null,
      at: later(9),
    })
  } else {
    await books.release(id)
  }
  return id
}

async function found(userId: number, sought: Partial<Sought> = {}) {
  const all = { userId, formats: null, failed: false, words: [], limit: 100, offset: 0 }
  const { total, works } = await historyOf(books.db, { ...all, ...sought })
  return { total, ids: works.map((work) => work.id), works }
}

const word = (text: string, models: string[] = []) => ({ word: text, models })

test('holds what came out or still runs, newest first, page by page, and what did not come out apart', async () => {
  const vera = await books.person(10_000)
  const made = [await ran(vera, 1, {}), await ran(vera, 2, {}), await ran(vera, 4, {})]
  const failed = await ran(vera, 3, { made: false })
  const running = (await books.hold(vera, { at: later(5) })).id
  const [first = '', second = '', third = ''] = made
  expect((await found(vera)).ids).toEqual([running, third, second, first])
  expect(await found(vera, { limit: 2, offset: 1 })).toMatchObject({ total: 4, ids: [third, second] })
  expect(await found(vera, { offset: 99 })).toMatchObject({ total: 4, ids: [] })
  const { works } = await found(vera, { failed: true })
  expect(works).toMatchObject([{ id: failed, made: false, over: true, state: 'failed', errorCode: 'failed' }])
})

test('says of each what its screen shows: its words, its price, its files', async () => {
  const vera = await books.person(10_000)
  const id = await ran(vera, 1, { prompt: 'Рыжий кот' })
  const [work] = (await found(vera)).works
  expect(work).toMatchObject({ id, input: { prompt: 'Рыжий кот' }, made: true, over: true, late: false })
  expect(work).toMatchObject({ files: ['f1'], urls: ['https://files.example/1.png'], at: later(1) })
  expect(await workOf(books.db, { userId: vera, work: id })).toEqual(work)
})

test('is of one person alone', async () => {
  const [vera, oleg] = [await books.person(10_000), await books.person(10_000)]
  const id = await ran(vera, 1, {})
  expect((await found(oleg)).ids).toEqual([])
  expect(await workOf(books.db, { userId: oleg, work: id })).toBeNull()
})

test('can be narrowed to some formats', async () => {
  const vera = await books.person(10_000)
  const picture = await ran(vera, 1, {})
  const film = await ran(vera, 2, { format: 'text-to-video' })
  expect((await found(vera, { formats: ['text-to-image', 'image-upscale'] })).ids).toEqual([picture])
  expect((await found(vera, { formats: ['text-to-video'] })).ids).toEqual([film])
})

test('is searched by every word, in what was said or in the name of the model, letters of any size', async () => {
  const vera = await books.person(10_000)
  const cat = await ran(vera, 1, { prompt: 'Рыжий КОТ на окне' })
  const dog = await ran(vera, 2, { prompt: 'Пёс', model: 'acme/dog' })
  expect((await found(vera, { words: [word('кот')] })).ids).toEqual([cat])
  expect((await found(vera, { words: [word('кот'), word('рыж')] })).ids).toEqual([cat])
  expect((await found(vera, { words: [word('кот'), word('пёс')] })).ids).toEqual([])
  expect((await found(vera, { words: [word('acme', ['acme/dog'])] })).ids).toEqual([dog])
  expect((await found(vera, { words: [word('пёс'), word('acme', ['acme/dog'])] })).ids).toEqual([dog])
})

test.each(['%', '_', '100%', 'a_b', '\\', 'кот\\', "'", '"', '\0', '\uD800', '{', '}'])(
  'takes a search for %j as these letters and nothing else',
  async (letters) => {
    const vera = await books.person(10_000)
    const said = letters.replaceAll(/\0|\uD800/g, '')
    const other = await ran(vera, 1, { prompt: 'кот ab' })
    const exact = await ran(vera, 2, { prompt: `до ${said} после` })
    const { ids } = await found(vera, { words: [word(letters)] })
    expect(ids).toEqual(said === '' ? [exact, other] : [exact])
  },
)

test('does not look for words among file ids and other things nobody said', async () => {
  const vera = await books.person(10_000)
  const input = { prompt: 'Кот', image_urls: [{ kind: 'image', fileId: 'SECRET' }] }
  const { id } = await books.hold(vera, { at: later(1), input })
  expect((await found(vera, { words: [word('secret')] })).ids).toEqual([])
  expect((await found(vera, { words: [word('prompt')] })).ids).toEqual([])
  expect((await found(vera, { words: [word('кот')] })).ids).toEqual([id])
})
