import { degrade, isOutage } from '../kernel/index.js'
import type { ProjectAction } from '../telegram/project-buttons.js'
import type { Screen } from '../telegram/screen.js'
import { itemNoteScreen, itemScreen, pickScreen } from '../telegram/screens/kept.js'
import { WORKS_PER_PAGE } from '../telegram/screens/works.js'
import {
  type Item,
  itemOf,
  MOST_ITEMS,
  NOTE_LENGTH,
  noteItem,
  type Project,
  type Put,
  placeItem,
  projectPage,
  putInProject,
  removeItem,
} from '../works/index.js'
import type { World } from '../world/world.js'
import { ALBUM_MOST } from './albums.js'
import { kept } from './arrange-projects.js'
import { workView } from './history.js'
import { gone, readProjects, showProject } from './projects.js'
import { reply, toast } from './reply.js'
import { save } from './save.js'
import type { Scene } from './scene.js'
import { sendAlbums } from './send-again.js'
import { titleOfWork } from './work-words.js'

export type OfItem = Extract<
  ProjectAction,
  { go: 'collect' | 'put' | 'item' | 'item-note' | 'item-unnote' | 'item-remove' | 'place' | 'placed' }
>

/** What is done with results in projects. Throws Outage('db'). */
export async function arrangeItem(world: World, scene: Scene, action: OfItem): Promise<Response> {
  const { id: userId } = scene.incoming.person
  const words = scene.say.projectToast
  switch (action.go) {
    case 'collect':
      return reply(world, scene, { screen: await keepView(world, scene, action) })
    case 'put':
      return put(world, scene, action)
    case 'item':
      return showItem(world, scene, action)
    case 'item-note':
      return askNote(world, scene, action.item)
    case 'item-unnote': {
      const noted = await noteItem(world.db, { userId, item: action.item, note: '' })
      return noted ? showItem(world, scene, { item: action.item, page: 0, toast: words.noted }) : gone(scene)
    }
    case 'item-remove': {
      const project = await removeItem(world.db, { userId, item: action.item })
      return project === null
        ? gone(scene)
        : showProject(world, scene, { project, page: 0, toast: words.removed })
    }
    case 'place':
      return showPlaces(world, scene, action)
    case 'placed':
      return place(world, scene, action)
  }
}

/** In which project shall it be kept? */
async function keepView(
  world: World,
  scene: Scene,
  { work, page }: { work: string; page: number },
): Promise<Screen> {
  const found = await readProjects(world, scene, { archived: false, work, page })
  return pickScreen({ ...found, what: 'keep', work }, scene.say)
}

/** What is said of a result that was to go into a project. */
function wordsOf(scene: Scene, { outcome, name }: Put<'saved' | 'moved' | 'copied'>): string {
  const { projectToast: words } = scene.say
  if (outcome === 'unknown' || name === null) return words.noResult
  return outcome === 'full' ? words.full({ name, most: MOST_ITEMS }) : words[outcome](name)
}

async function put(
  world: World,
  scene: Scene,
  { work, project }: { work: string; project: string },
): Promise<Response> {
  const done = await putInProject(world.db, { userId: scene.incoming.person.id, work, project, at: scene.at })
  if (done.outcome !== 'saved') return toast(scene, wordsOf(scene, done), { alert: true })
  const screen = await keepView(world, scene, { work, page: 0 })
  return reply(world, scene, { screen, toast: wordsOf(scene, done) })
}

function readItem(
  world: World,
  scene: Scene,
  item: number,
): Promise<{ project: Project; item: Item } | null> {
  return itemOf(world.db, { userId: scene.incoming.person.id, item })
}

async function showItem(
  world: World,
  scene: Scene,
  asked: { item: number; page: number; toast?: string },
): Promise<Response> {
  const found = await readItem(world, scene, asked.item)
  if (!found) return gone(scene)
  const { project, item } = found
  const screen = itemScreen(
    {
      item: item.id,
      project: project.id,
      name: project.name,
      note: item.note,
      page: asked.page,
      work: workView(scene, item.work),
    },
    scene.say,
  )
  return reply(world, scene, { screen, toast: asked.toast })
}

async function askNote(world: World, scene: Scene, item: number): Promise<Response> {
  const found = await readItem(world, scene, item)
  if (!found) return gone(scene)
  return askAgain(world, scene, { item, name: titleOfWork(found.item.work), again: false })
}

function askAgain(
  world: World,
  scene: Scene,
  asked: { item: number; name: string; again: boolean },
): Promise<Response> {
  return save(world, scene, {
    kind: 'save',
    session: { ...scene.session, asking: { what: 'item-note', about: `${asked.item} ${asked.name}` } },
    screen: itemNoteScreen({ ...asked, most: NOTE_LENGTH }, scene.say),
  })
}

/** What was written as a note on a kept result. */
export async function itemNoteSaid(
  world: World,
  scene: Scene,
  said: { item: number; name: string; text: string },
): Promise<Response> {
  const { item } = said
  try {
    const { id: userId } = scene.incoming.person
    const noted = await noteItem(world.db, { userId, item, note: kept(said.text, NOTE_LENGTH) })
    return noted ? await showItem(world, scene, { item, page: 0 }) : gone(scene)
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return askAgain(world, scene, { item, name: said.name, again: true })
  }
}

async function showPlaces(
  world: World,
  scene: Scene,
  asked: { item: number; move: boolean; page: number },
): Promise<Response> {
  const found = await readItem(world, scene, asked.item)
  if (!found) return gone(scene)
  const work = found.item.work.id
  const places = await readProjects(world, scene, { archived: false, work, page: asked.page })
  const what = asked.move ? 'move' : 'copy'
  return reply(world, scene, { screen: pickScreen({ ...places, what, item: asked.item }, scene.say) })
}

async function place(
  world: World,
  scene: Scene,
  asked: { item: number; move: boolean; project: string },
): Promise<Response> {
  const done = await placeItem(world.db, { ...asked, userId: scene.incoming.person.id, at: scene.at })
  if (done.outcome === 'unknown') return gone(scene)
  const words = wordsOf(scene, done)
  const isThere = done.outcome === 'moved' || done.outcome === 'copied'
  return isThere && done.item !== null
    ? showItem(world, scene, { item: done.item, page: 0, toast: words })
    : toast(scene, words, { alert: true })
}

/** Up to ten files of a project as albums, with a panel below them. Throws Outage('db'). */
export async function sendProject(
  world: World,
  scene: Scene,
  { project, from }: { project: string; from: number },
): Promise<Response> {
  const { labels } = scene.say
  const found = await projectPage(world.db, {
    userId: scene.incoming.person.id,
    project,
    limit: ALBUM_MOST,
    offset: from,
  })
  if (!found) return gone(scene)
  return sendAlbums(world, scene, {
    works: found.items.map((item) => item.work),
    total: found.project.items,
    from,
    more: (next) => ({
      text: labels.moreFiles,
      action: { go: 'project-album', project, from: next },
      style: 'primary',
    }),
    back: (at) => ({
      text: labels.back,
      action: { go: 'project', project, page: Math.floor(at / WORKS_PER_PAGE) },
    }),
  })
}
