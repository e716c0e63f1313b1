import { assert, degrade, isOutage } from '../kernel/index.js'
import type { ProjectAction } from '../telegram/project-buttons.js'
import { cutText } from '../telegram/screen.js'
import { pageScreen } from '../telegram/screens/menus.js'
import {
  projectDeleteScreen,
  projectNameScreen,
  projectOptionsScreen,
  projectWordsScreen,
} from '../telegram/screens/projects.js'
import {
  changeProject,
  deleteProject,
  MOST_PROJECTS,
  makeProject,
  NAME_LENGTH,
  NOTE_LENGTH,
  type Project,
  projectPage,
} from '../works/index.js'
import type { World } from '../world/world.js'
import { gone, showProject, showProjects } from './projects.js'
import { reply, toast } from './reply.js'
import { save } from './save.js'
import type { Scene } from './scene.js'

/** One project without what it keeps; null when it is not theirs. Throws Outage('db'). */
async function readProject(world: World, scene: Scene, project: string): Promise<Project | null> {
  const found = await projectPage(world.db, {
    userId: scene.incoming.person.id,
    project,
    limit: 0,
    offset: 0,
  })
  return found?.project ?? null
}

/** Asks for the name of a new project, under the id it will have. Changes nothing yet. */
export function askName(
  world: World,
  scene: Scene,
  asked: { project: string; work: string | null; again: boolean },
): Promise<Response> {
  const { project, work } = asked
  return save(world, scene, {
    kind: 'save',
    session: { ...scene.session, asking: { what: 'project', about: `${project} ${work ?? ''}` } },
    screen: projectNameScreen({ ...asked, most: NAME_LENGTH }, scene.say),
  })
}

/** Asks for a new name or a note. Throws Outage('db'). */
async function askWords(
  world: World,
  scene: Scene,
  asked: { what: 'rename' | 'note'; project: string },
): Promise<Response> {
  const found = await readProject(world, scene, asked.project)
  return found ? askAgain(world, scene, { ...asked, name: found.name, again: false }) : gone(scene)
}

function askAgain(
  world: World,
  scene: Scene,
  asked: { what: 'rename' | 'note'; project: string; name: string; again: boolean },
): Promise<Response> {
  const { what, project, name } = asked
  const most = what === 'rename' ? NAME_LENGTH : NOTE_LENGTH
  return save(world, scene, {
    kind: 'save',
    session: { ...scene.session, asking: { what: `project-${what}`, about: `${project} ${name}` } },
    screen: projectWordsScreen({ ...asked, most }, scene.say),
  })
}

/** A name or a note as it is kept: one line of a name, and never more than there is room for. */
export function kept(words: string, most: number): string {
  return cutText(words.trim(), most)
}

/** Makes a project, with a result in it when one is given, and opens it. Throws Outage('db'). */
export async function createProject(
  world: World,
  scene: Scene,
  made: { project: string; name: string; work: string | null },
): Promise<Response> {
  const { project, work } = made
  const words = scene.say.projectToast
  const name = kept(made.name.replaceAll(/\s+/g, ' '), NAME_LENGTH)
  if (name === '') return askName(world, scene, { project, work, again: false })
  const { outcome, saved } = await makeProject(world.db, {
    userId: scene.incoming.person.id,
    project,
    name,
    work,
    at: scene.at,
  })
  if (outcome === 'unknown') return gone(scene)
  if (outcome === 'full') {
    return showRefusal(world, scene, words.tooMany(MOST_PROJECTS))
  }
  const toastWords = saved ? words.saved(name) : work === null ? words.made(name) : words.noResult
  return showProject(world, scene, { project, page: 0, toast: toastWords })
}

/** A refusal in words: over the screen for a tap, on a page for a message. */
function showRefusal(world: World, scene: Scene, words: string): Promise<Response> | Response {
  return scene.incoming.event.kind === 'tap'
    ? toast(scene, words, { alert: true })
    : reply(world, scene, { screen: pageScreen({ title: words }, scene.say) })
}

type Change = Parameters<typeof changeProject>[1]

/** Changes something of a project and shows it. Throws Outage('db'). */
async function change(
  world: World,
  scene: Scene,
  asked: Omit<Change, 'userId' | 'at'> & { toast: string },
): Promise<Response> {
  const { toast: words, ...rest } = asked
  const found = await changeProject(world.db, {
    ...rest,
    userId: scene.incoming.person.id,
    at: scene.at,
  })
  if (!found) return gone(scene)
  const screen = projectOptionsScreen({ ...found, project: found.id }, scene.say)
  return reply(world, scene, { screen, toast: words })
}

/** What was written as the new name of a project or as a note on it. Throws Outage('db'). */
export async function projectWordsSaid(
  world: World,
  scene: Scene,
  said: { what: 'rename' | 'note'; project: string; name: string; text: string },
): Promise<Response> {
  const { what, project } = said
  const words = scene.say.projectToast
  try {
    if (what === 'note') {
      return await change(world, scene, { project, note: kept(said.text, NOTE_LENGTH), toast: words.noted })
    }
    const name = kept(said.text.replaceAll(/\s+/g, ' '), NAME_LENGTH)
    if (name === '') return await askAgain(world, scene, { ...said, again: false })
    return await change(world, scene, { project, name, toast: words.renamed })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return askAgain(world, scene, { ...said, again: true })
  }
}

/** What was written as the name of a new project. */
export async function projectNameSaid(
  world: World,
  scene: Scene,
  said: { project: string; work: string | null; text: string },
): Promise<Response> {
  try {
    return await createProject(world, scene, { ...said, name: said.text })
  } catch (error) {
    if (!isOutage(error, 'db')) throw error
    degrade('db')
    return askName(world, scene, { ...said, again: true })
  }
}

export type OfProject = Extract<
  ProjectAction,
  {
    go:
      | 'project-options'
      | 'project-rename'
      | 'project-note'
      | 'project-unnote'
      | 'project-archive'
      | 'project-delete'
      | 'project-delete-sure'
  }
>

/** What is done with a project itself. Throws Outage('db'). */
export async function arrangeProject(world: World, scene: Scene, action: OfProject): Promise<Response> {
  const { project } = action
  const words = scene.say.projectToast
  switch (action.go) {
    case 'project-rename':
      return askWords(world, scene, { what: 'rename', project })
    case 'project-note':
      return askWords(world, scene, { what: 'note', project })
    case 'project-unnote':
      return change(world, scene, { project, note: '', toast: words.noted })
    case 'project-archive': {
      const { archived } = action
      return change(world, scene, { project, archived, toast: archived ? words.archived : words.restored })
    }
    case 'project-delete-sure': {
      const name = await deleteProject(world.db, { userId: scene.incoming.person.id, project })
      const said = name === null ? words.gone : words.deleted(name)
      return showProjects(world, scene, { archived: false, page: 0, toast: said })
    }
    default: {
      const found = await readProject(world, scene, project)
      if (!found) return gone(scene)
      const screen =
        action.go === 'project-delete'
          ? projectDeleteScreen({ ...found, project }, scene.say)
          : projectOptionsScreen({ ...found, project }, scene.say)
      return reply(world, scene, { screen })
    }
  }
}

/** The ready name of that number. */
export function readyName(scene: Scene, number: number): string {
  const name = scene.say.labels.projectNames[number] ?? scene.say.labels.projectNames[0]
  assert(name !== '', 'a ready name says something')
  return name
}
