import type { Texts } from '../../../content/texts.js'
import type { Action } from '../buttons.js'
import { type Button, cutText, type Screen } from '../screen.js'
import { exits, pairs, turns } from './rows.js'
import { type ListedWork, lineOf, pagesFor, WORKS_PER_PAGE, workLabel } from './works.js'

export const PROJECTS_PER_PAGE = 6
const NAME_IN_BUTTON = 28

/** A project in a list. */
export interface ListedProject {
  project: string
  name: string
  items: number
  /** It keeps what is asked about already. */
  has: boolean
}

/** A page of projects. */
export interface ProjectsPage {
  page: number
  total: number
  projects: readonly ListedProject[]
}

/** How many pages so many projects fill, at least one. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PROJECTS_PER_PAGE))
}

/** A button for each project. */
export function projectRows(
  { projects }: ProjectsPage,
  lead: (project: string) => Action,
  say: Texts,
): Button[][] {
  return projects.map(({ project, name, items, has }) => [
    { text: say.labels.project({ name: cutText(name, NAME_IN_BUTTON), items, has }), action: lead(project) },
  ])
}

/** The projects of a person, the last used first, or those that were put away. */
export function projectsScreen(
  view: ProjectsPage & { archived: boolean; hasArchived: boolean },
  say: Texts,
): Screen {
  const { archived, hasArchived, page, total } = view
  const pages = pagesOf(total)
  const create: Button = {
    text: say.labels['project-new'],
    action: { go: 'project-new', work: null },
    style: 'primary',
  }
  const archive: Button = { text: say.labels.archive, action: { go: 'projects', archived: true, page: 0 } }
  return {
    ...say.projects({ total, archived, page, pages }),
    rows: [
      ...projectRows(view, (project) => ({ go: 'project', project, page: 0 }), say),
      ...turns({ page, pages }, (to) => ({ go: 'projects', archived, page: to }), say),
      ...(archived ? [] : [[create]]),
      ...(hasArchived && !archived ? [[archive]] : []),
      archived ? exits(say, toProjects(say)) : exits(say),
    ],
  }
}

function toProjects(say: Texts): Button {
  return { text: say.labels.back, action: { go: 'projects', archived: false, page: 0 } }
}

function toProject(project: string, say: Texts): Button {
  return { text: say.labels.back, action: { go: 'project', project, page: 0 } }
}

export interface ProjectView {
  project: string
  name: string
  note: string | null
  archived: boolean
  items: number
  page: number
  works: readonly (ListedWork & { item: number })[]
}

/** What a project keeps, page by page. */
export function projectScreen(view: ProjectView, say: Texts): Screen {
  const { project, items, page, works, archived } = view
  const pages = pagesFor(items)
  return {
    ...say.project({ ...view, pages, lines: works.map(lineOf) }),
    rows: [
      ...works.map((one): Button[] => [
        { text: workLabel(one, say), action: { go: 'item', item: one.item, page } },
      ]),
      ...turns({ page, pages }, (to) => ({ go: 'project', project, page: to }), say),
      ...(items > 0 ? [albums(view, say)] : []),
      [{ text: say.labels['project-options'], action: { go: 'project-options', project } }],
      exits(say, {
        text: say.labels.back,
        action: { go: 'projects', archived, page: 0 },
      }),
    ],
  }
}

/** This page as albums, or everything from the beginning. */
function albums({ project, page }: ProjectView, say: Texts): Button[] {
  return [
    { text: say.labels.album, action: { go: 'project-album', project, from: page * WORKS_PER_PAGE } },
    { text: say.labels['project-album'], action: { go: 'project-album', project, from: 0 } },
  ]
}

/** What can be done with a project itself. */
export function projectOptionsScreen(
  view: { project: string; name: string; note: string | null; archived: boolean; items: number },
  say: Texts,
): Screen {
  const { project, note, archived } = view
  const { labels } = say
  return {
    ...say.projectOptions(view),
    rows: [
      [{ text: labels['project-rename'], action: { go: 'project-rename', project } }],
      [{ text: labels['project-note'], action: { go: 'project-note', project } }],
      ...(note
        ? [[{ text: labels['project-unnote'], action: { go: 'project-unnote', project } } as const]]
        : []),
      [
        {
          text: archived ? labels.fromArchive : labels.toArchive,
          action: { go: 'project-archive', project, archived: !archived },
        },
      ],
      [{ text: labels['project-delete'], action: { go: 'project-delete', project }, style: 'danger' }],
      exits(say, toProject(project, say)),
    ],
  }
}

/** Are you sure? Nothing of the results is lost. */
export function projectDeleteScreen(
  view: { project: string; name: string; items: number },
  say: Texts,
): Screen {
  const { project } = view
  return {
    ...say.projectDelete(view),
    rows: [
      [
        {
          text: say.labels['project-delete-sure'],
          action: { go: 'project-delete-sure', project },
          style: 'danger',
        },
      ],
      exits(say, { text: say.labels.back, action: { go: 'project-options', project } }),
    ],
  }
}

/** What shall it be called? The next message is the answer, or one of these. */
export function projectNameScreen(
  view: { project: string; work: string | null; again: boolean; most: number },
  say: Texts,
): Screen {
  const { project, work, again, most } = view
  const back: Action = work ? { go: 'collect', work, page: 0 } : { go: 'projects', archived: false, page: 0 }
  return {
    ...say.projectName({ again, most, saves: work !== null }),
    rows: [
      ...pairs(
        say.labels.projectNames.map((text, name) => ({
          text,
          action: { go: 'project-named', project, name, work },
        })),
      ),
      exits(say, { text: say.labels.back, action: back }),
    ],
  }
}

/** A new name for a project, or a note on it: the next message. */
export function projectWordsScreen(
  view: { what: 'rename' | 'note'; project: string; name: string; again: boolean; most: number },
  say: Texts,
): Screen {
  const copy = view.what === 'rename' ? say.projectRename(view) : say.noteAsk(view)
  const back: Action = { go: 'project-options', project: view.project }
  return { ...copy, rows: [exits(say, { text: say.labels.back, action: back })] }
}
