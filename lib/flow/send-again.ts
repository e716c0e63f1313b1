import { catalog } from '../catalog/index.js'
import {
  assertFetchable,
  type SendKind,
  sendFile,
  sendKept,
  sendKeptAlbum,
  sendKindOf,
  TooLarge,
  Unfetchable,
} from '../generation/index.js'
import { isOutage, note } from '../kernel/index.js'
import { TelegramRefusal } from '../telegram/port.js'
import { type Button, keyboard, renderCaption, type Screen } from '../telegram/screen.js'
import { linkScreen } from '../telegram/screens/panel.js'
import { resentScreen, shownScreen, WORKS_PER_PAGE } from '../telegram/screens/works.js'
import type { PastLetter } from '../telegram/works-buttons.js'
import { type Work, workOf } from '../works/index.js'
import type { World } from '../world/world.js'
import { ALBUM_MOST, albumsOf, type Pile } from './albums.js'
import { readHistory } from './history.js'
import { messageOf, toast } from './reply.js'
import type { Scene } from './scene.js'
import { kindOf, titleOfWork } from './work-words.js'

/** As what Telegram got the files of a generation. */
function sendKindFor(work: Work): SendKind {
  const card = catalog.card(work.model)
  return card ? sendKindOf(card) : kindOf(work)
}

function pileOf(scene: Scene, work: Work): Pile {
  const copy = scene.say.resent({ title: titleOfWork(work), at: work.at })
  return {
    kind: sendKindFor(work),
    files: work.files,
    caption: renderCaption({ ...copy, rows: [] }),
    covered: scene.session.prefs?.safe === true,
  }
}

function readOwn(world: World, scene: Scene, work: string): Promise<Work | null> {
  return workOf(world.db, { userId: scene.incoming.person.id, work })
}

/** Telegram is away, or told us to wait: whoever pressed presses again. */
function isPassing(error: unknown): boolean {
  return isOutage(error, 'telegram') || (error instanceof TelegramRefusal && error.code !== 400)
}

/**
 * Sends the files of a generation once more, free: by Telegram's ids however old they are, else from where
 * they were made, while that lives. Throws Outage('db').
 */
export async function sendWorkAgain(world: World, scene: Scene, id: string): Promise<Response> {
  const { worksToast, toast: words } = scene.say
  const work = await readOwn(world, scene, id)
  if (!work?.made) return toast(scene, worksToast.notThere, { alert: true })
  try {
    if (
      (await sendFiles(world, scene, work)) ||
      (await sendLinks(world, scene, { work, large: work.files.length === 0 }))
    ) {
      return toast(scene, worksToast.sent)
    }
    return toast(scene, worksToast.gone, { alert: true })
  } catch (error) {
    if (!isPassing(error)) throw error
    note('unsent', 'again')
    return toast(scene, words.apology, { alert: true })
  }
}

/** False when Telegram has none of its files. */
async function sendFiles(world: World, scene: Scene, work: Work): Promise<boolean> {
  const { chatId } = scene.incoming
  const screen = resentScreen({ work: work.id, title: titleOfWork(work), at: work.at }, scene.say)
  const pile = pileOf(scene, work)
  const [fileId] = work.files
  if (fileId === undefined) return false
  if (work.files.length === 1) {
    const markup = keyboard(screen.rows)
    try {
      await sendKept(world, { ...pile, chatId, fileId, caption: renderCaption(screen), markup })
      return true
    } catch (error) {
      if (error instanceof TelegramRefusal && error.code === 400) return false
      throw error
    }
  }
  const { albums } = albumsOf([pile])
  const [album] = albums
  const files = album?.files ?? []
  const { lost } = await sendKeptAlbum(world, { chatId }, files)
  if (lost === files.length) return false
  await sendScreen(world, chatId, screen)
  return true
}

const ONLY_AGAIN = { again: true, variants: false, improve: false, ways: [], onto: [] }

type Unsent = { work: Work; large: boolean }

/** The links of a result, in its place; false when they are dead. */
async function sendLinks(world: World, scene: Scene, { work, large }: Unsent): Promise<boolean> {
  const { id: generation, urls } = work
  if (urls[0] === undefined || !(await lives(urls[0]))) return false
  const view = { generation, title: titleOfWork(work), large, urls, offers: ONLY_AGAIN }
  await sendScreen(world, scene.incoming.chatId, linkScreen(view, scene.say))
  return true
}

async function lives(url: string): Promise<boolean> {
  try {
    await assertFetchable(url)
    return true
  } catch (error) {
    if (error instanceof Unfetchable) return false
    throw error
  }
}

async function sendScreen(world: World, chatId: number, screen: Screen): Promise<void> {
  await world.telegram.call('sendMessage', { chat_id: chatId, ...messageOf(screen) })
}

/**
 * Sends the files as they were made, as documents: those that Telegram keeps so, or fetched from where they
 * were made, after the response. An honest word when they are out of reach. Throws Outage('db').
 */
export async function sendOriginal(world: World, scene: Scene, id: string): Promise<Response> {
  const { worksToast } = scene.say
  const work = await readOwn(world, scene, id)
  if (!work?.made) return toast(scene, worksToast.notThere, { alert: true })
  if (sendKindFor(work) === 'document' && work.files.length > 0) return sendWorkAgain(world, scene, id)
  const [first] = work.urls
  if (first === undefined || !(await lives(first))) {
    return toast(scene, worksToast.noOriginal, { alert: true })
  }
  world.background(() => uploadOriginals(world, scene, work))
  return toast(scene, worksToast.preparing)
}

async function uploadOriginals(world: World, scene: Scene, work: Work): Promise<void> {
  const { chatId } = scene.incoming
  const screen = resentScreen({ work: work.id, title: titleOfWork(work), at: work.at }, scene.say)
  const parcel = {
    chatId,
    kind: 'document',
    // It was asked for, and a document shows nothing.
    manner: { silent: false, covered: false, festive: false },
    caption: renderCaption(screen),
    markup: keyboard(screen.rows),
  } as const
  try {
    for (const url of work.urls.slice(0, ALBUM_MOST)) await sendFile(world, { ...parcel, url })
  } catch (error) {
    const known =
      error instanceof TooLarge || error instanceof Unfetchable || error instanceof TelegramRefusal
    if (!known && !isOutage(error, 'telegram')) throw error
    note('unsent', 'original')
    await tellUnsent(world, scene, { work, large: error instanceof TooLarge })
  }
}

/** What cannot go as a file goes as its link, or as the word that it is out of reach. */
async function tellUnsent(world: World, scene: Scene, at: Unsent): Promise<void> {
  const { work, large } = at
  const { worksToast, toast: words } = scene.say
  try {
    if (large && (await sendLinks(world, scene, at))) return
    const title = large ? worksToast.tooLarge : words.apology
    await sendScreen(world, scene.incoming.chatId, {
      ...resentScreen({ work: work.id, title: titleOfWork(work), at: work.at }, scene.say),
      title,
    })
  } catch (error) {
    if (!(error instanceof TelegramRefusal) && !isOutage(error, 'telegram')) throw error
  }
}

/** Where an album comes from: so many generations from a place on, and the screens around it. */
export interface Source {
  works: readonly Work[]
  total: number
  from: number
  /** The button that goes on from there. */
  more(from: number): Button
  back(from: number): Button
}

/** Up to ten files of the history as albums, with a panel below them. Throws Outage('db'). */
export async function sendAlbumOf(
  world: World,
  scene: Scene,
  { past, from }: { past: PastLetter; from: number },
): Promise<Response> {
  const { labels } = scene.say
  const { total, works } = await readHistory(world, scene, { past, limit: ALBUM_MOST, offset: from })
  return sendAlbums(world, scene, {
    works,
    total,
    from,
    more: (next) => ({ text: labels.moreFiles, action: { go: 'album', past, from: next }, style: 'primary' }),
    back: (at) => ({
      text: labels.back,
      action: { go: 'history', past, page: Math.floor(at / WORKS_PER_PAGE) },
    }),
  })
}

/**
 * Sends what stands at a place of a source, and says where it goes on. What Telegram will not take now stays
 * for the next press.
 */
export async function sendAlbums(world: World, scene: Scene, source: Source): Promise<Response> {
  const { works, total, from } = source
  const { chatId } = scene.incoming
  const plan = albumsOf(works.map((work) => pileOf(scene, work)))
  if (plan.taken === 0) return toast(scene, scene.say.worksToast.nothing, { alert: true })
  let { taken, lost } = plan
  let stopped = false
  for (const album of plan.albums) {
    try {
      lost += (await sendKeptAlbum(world, { chatId }, album.files)).lost
    } catch (error) {
      if (!isPassing(error)) throw error
      note('unsent', 'album')
      taken = album.first
      stopped = true
      break
    }
  }
  if (stopped && taken === 0) return toast(scene, scene.say.toast.apology, { alert: true })
  const next = from + taken
  const screen = shownScreen(
    {
      first: from + 1,
      last: next,
      total,
      lost,
      stopped,
      more: next < total ? source.more(next) : null,
      back: source.back(from),
    },
    scene.say,
  )
  await sendScreen(world, chatId, screen)
  return toast(scene)
}
