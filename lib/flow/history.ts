import { catalog, FORMATS, madeBy, spellingsOf } from '../catalog/index.js'
import { cutText } from '../telegram/screen.js'
import { historyScreen, pagesFor, WORKS_PER_PAGE, workScreen } from '../telegram/screens/works.js'
import { PAST, type PastLetter } from '../telegram/works-buttons.js'
import { historyOf, type Sought, type Work, workOf } from '../works/index.js'
import type { World } from '../world/world.js'
import { reply, toast } from './reply.js'
import { save } from './save.js'
import type { Scene } from './scene.js'
import { fieldsOfWork, listedWork } from './work-words.js'

const QUERY_LENGTH = 64
const MOST_WORDS = 6
const LEAST_LETTERS = 3 // Of the name of a model: two are in too many.

interface Page {
  past: PastLetter
  limit: number
  offset: number
}

/** What was searched for last; null when nobody knows any more. */
function queryOf(scene: Scene, past: PastLetter): string | null {
  return past === 'f' ? (scene.session.past ?? null) : null
}

/** Every word with the models whose name holds it, in Latin letters or written down by ear. */
function wordsIn(query: string): Sought['words'] {
  const words = query.toLowerCase().split(' ').filter(Boolean).slice(0, MOST_WORDS)
  return words.map((word) => {
    const spelled = [word, ...spellingsOf(word)].filter((one) => one.length >= LEAST_LETTERS)
    const named = catalog.cards.filter(({ title, vendor }) => {
      const name = `${title} ${vendor}`.toLowerCase()
      return spelled.some((one) => name.includes(one))
    })
    return { word, models: named.map(({ id }) => id) }
  })
}

/** A stretch of the history, narrowed as a button says. One round trip. Throws Outage('db'). */
export function readHistory(
  world: World,
  scene: Scene,
  { past, limit, offset }: Page,
): Promise<{ total: number; works: Work[] }> {
  const kind = PAST[past]
  const formats = FORMATS.filter((format) => madeBy(format) === kind)
  return historyOf(world.db, {
    userId: scene.incoming.person.id,
    formats: formats.length > 0 ? formats : null,
    failed: past === 'x',
    words: wordsIn(queryOf(scene, past) ?? ''),
    limit,
    offset,
  })
}

/** A page of the history; one that is gone shows the last one there is. */
async function historyPage(world: World, scene: Scene, at: { past: PastLetter; page: number }) {
  const read = (page: number) =>
    readHistory(world, scene, { past: at.past, limit: WORKS_PER_PAGE, offset: page * WORKS_PER_PAGE })
  let { page } = at
  let { total, works } = await read(page)
  if (works.length === 0 && total > 0) {
    page = pagesFor(total) - 1
    ;({ total, works } = await read(page))
  }
  const listed = works.map((work) => listedWork(scene, work))
  return historyScreen(
    { past: at.past, page, total, works: listed, query: queryOf(scene, at.past) },
    scene.say,
  )
}

/** What a person made, newest first. Throws Outage('db'). */
export async function showHistory(
  world: World,
  scene: Scene,
  asked: { past: PastLetter; page: number },
): Promise<Response> {
  const forgotten = asked.past === 'f' && scene.session.past === undefined
  const screen = await historyPage(world, scene, forgotten ? { past: 'a', page: 0 } : asked)
  return reply(world, scene, { screen })
}

/** What was made with these words; they are kept for the pages that follow. Throws Outage('db'). */
export async function showFoundWorks(world: World, scene: Scene, words: string): Promise<Response> {
  const past = cutText(words.replaceAll(/\s+/g, ' ').trim(), QUERY_LENGTH)
  const session = { ...scene.session, past }
  const screen = await historyPage(world, { ...scene, session }, { past: 'f', page: 0 })
  return save(world, scene, { kind: 'save', session, screen })
}

/** One generation with all that was asked for. Throws Outage('db'). */
export async function showWork(
  world: World,
  scene: Scene,
  asked: { work: string; past: PastLetter; page: number },
): Promise<Response> {
  const { say } = scene
  const work = await workOf(world.db, { userId: scene.incoming.person.id, work: asked.work })
  if (!work) return toast(scene, say.worksToast.notThere, { alert: true })
  const { past, page } = asked
  const screen = workScreen(
    { ...workView(scene, work), back: { text: say.labels.back, action: { go: 'history', past, page } } },
    say,
  )
  return reply(world, scene, { screen })
}

/** What a screen of one generation shows of it. */
export function workView(scene: Scene, work: Work) {
  return {
    work: listedWork(scene, work),
    fields: fieldsOfWork(work, scene.say),
    files: Math.max(work.files.length, work.urls.length),
    late: work.late,
    original: work.urls.length > 0,
  }
}
