import { pageScreen } from '../telegram/screens/menus.js'
import { PROJECTS_PER_PAGE, projectScreen, projectsScreen } from '../telegram/screens/projects.js'
import { pagesFor, WORKS_PER_PAGE } from '../telegram/screens/works.js'
import { projectPage, projectsOf } from '../works/index.js'
import type { World } from '../world/world.js'
import { reply, toast } from './reply.js'
import type { Scene } from './scene.js'
import { listedWork } from './work-words.js'

/** Projects are not there: a screen says so, and what would only change something leaves the screen. */
export function projectsAway(world: World, scene: Scene, shows: boolean): Promise<Response> | Response {
  const { say } = scene
  return shows
    ? reply(world, scene, { screen: pageScreen(say.projectsAway, say) })
    : toast(scene, say.projectToast.away, { alert: true })
}

/** What is not there any more, or never was theirs. */
export function gone(scene: Scene): Response {
  return toast(scene, scene.say.projectToast.gone, { alert: true })
}

/** A page of projects; one that is gone shows the last there is. Throws Outage('db'). */
export async function readProjects(
  world: World,
  scene: Scene,
  asked: { archived: boolean; work: string | null; page: number },
) {
  const read = (page: number) =>
    projectsOf(world.db, {
      userId: scene.incoming.person.id,
      archived: asked.archived,
      work: asked.work,
      limit: PROJECTS_PER_PAGE,
      offset: page * PROJECTS_PER_PAGE,
    })
  let { page } = asked
  let found = await read(page)
  if (found.projects.length === 0 && found.total > 0) {
    page = Math.ceil(found.total / PROJECTS_PER_PAGE) - 1
    found = await read(page)
  }
  const projects = found.projects.map(({ id, name, items, has }) => ({ project: id, name, items, has }))
  return { page, total: found.total, archivedToo: found.archived, projects }
}

/** The projects of a person. Throws Outage('db'). */
export async function showProjects(
  world: World,
  scene: Scene,
  asked: { archived: boolean; page: number; toast?: string },
): Promise<Response> {
  const found = await readProjects(world, scene, { ...asked, work: null })
  const screen = projectsScreen(
    { ...found, archived: asked.archived, hasArchived: found.archivedToo > 0 },
    scene.say,
  )
  return reply(world, scene, { screen, toast: asked.toast })
}

/** What a project keeps. Throws Outage('db'). */
export async function showProject(
  world: World,
  scene: Scene,
  asked: { project: string; page: number; toast?: string },
): Promise<Response> {
  const screen = await projectView(world, scene, asked)
  return screen ? reply(world, scene, { screen, toast: asked.toast }) : gone(scene)
}

async function projectView(world: World, scene: Scene, asked: { project: string; page: number }) {
  const read = (at: number) =>
    projectPage(world.db, {
      userId: scene.incoming.person.id,
      project: asked.project,
      limit: WORKS_PER_PAGE,
      offset: at * WORKS_PER_PAGE,
    })
  let { page } = asked
  let found = await read(page)
  if (found && found.items.length === 0 && found.project.items > 0) {
    page = pagesFor(found.project.items) - 1
    found = await read(page)
  }
  if (!found) return null
  const works = found.items.map(({ id, work }) => ({ ...listedWork(scene, work), item: id }))
  return projectScreen({ ...found.project, project: asked.project, page, works }, scene.say)
}
