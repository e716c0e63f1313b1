import { degrade, isOutage } from '../kernel/index.js'
import { PROJECT_MENUS, type ProjectAction } from '../telegram/project-buttons.js'
import type { World } from '../world/world.js'
import {
  arrangeProject,
  askName,
  createProject,
  projectNameSaid,
  projectWordsSaid,
  readyName,
} from './arrange-projects.js'
import { arrangeItem, itemNoteSaid, sendProject } from './project-items.js'
import { gone, projectsAway, showProject, showProjects } from './projects.js'
import type { Scene } from './scene.js'

/** The answer to a question about projects; `about` is what it was asked about. */
export interface ProjectWords {
  go: 'project-said'
  what: 'project' | 'project-rename' | 'project-note' | 'item-note'
  about: string
  text: string
}

/** What is asked of projects: a press, or words. */
export type ProjectRequest = ProjectAction | ProjectWords

/**
 * Projects and what they keep. While the database is away the screens say so, a change says that nothing was
 * changed, and a question stays open for another try.
 */
export async function keepProjects(world: World, scene: Scene, request: ProjectRequest): Promise<Response> {
  try {
    return await (request.go === 'project-said'
      ? said(world, scene, request)
      : pressed(world, scene, request))
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return projectsAway(
      world,
      scene,
      PROJECT_MENUS.some((menu) => menu === request.go),
    )
  }
}

async function pressed(world: World, scene: Scene, action: ProjectAction): Promise<Response> {
  switch (action.go) {
    case 'projects':
      return showProjects(world, scene, action)
    case 'project':
      return showProject(world, scene, action)
    case 'project-new':
      return askName(world, scene, { project: world.ids.uuid(), work: action.work, again: false })
    case 'project-named':
      return createProject(world, scene, { ...action, name: readyName(scene, action.name) })
    case 'project-album':
      return sendProject(world, scene, action)
    case 'project-options':
    case 'project-rename':
    case 'project-note':
    case 'project-unnote':
    case 'project-archive':
    case 'project-delete':
    case 'project-delete-sure':
      return arrangeProject(world, scene, action)
    default:
      return arrangeItem(world, scene, action)
  }
}

/** What a question was about: an id, and what comes behind it. */
function partsOf(about: string): { id: string; rest: string } {
  const at = about.indexOf(' ')
  return at === -1 ? { id: about, rest: '' } : { id: about.slice(0, at), rest: about.slice(at + 1) }
}

async function said(world: World, scene: Scene, words: ProjectWords): Promise<Response> {
  const { text } = words
  const { id, rest } = partsOf(words.about)
  if (id === '') return gone(scene)
  switch (words.what) {
    case 'project':
      return projectNameSaid(world, scene, { project: id, work: rest || null, text })
    case 'project-rename':
      return projectWordsSaid(world, scene, { what: 'rename', project: id, name: rest, text })
    case 'project-note':
      return projectWordsSaid(world, scene, { what: 'note', project: id, name: rest, text })
    case 'item-note':
      return itemNoteSaid(world, scene, { item: Number(id), name: rest, text })
  }
}
