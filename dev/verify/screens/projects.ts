import type { Texts } from '../../../content/index.js'
import { type ItemView, itemNoteScreen, itemScreen, pickScreen } from '../../../lib/telegram/screens/kept.js'
import { pageScreen } from '../../../lib/telegram/screens/menus.js'
import {
  type ListedProject,
  PROJECTS_PER_PAGE,
  type ProjectView,
  projectDeleteScreen,
  projectNameScreen,
  projectOptionsScreen,
  projectScreen,
  projectsScreen,
  projectWordsScreen,
} from '../../../lib/telegram/screens/projects.js'
import { GENERATION, type Shown, type Strangers, views } from './shown.js'
import { listedWorks } from './works.js'

const PROJECT = '7d5f1a52-3b53-4c0e-9d2e-7f1b4f6a8c12'
const ITEM = 123_456_789

/** A name may be anything but empty. */
function nameOf({ prompt }: Strangers): string {
  return prompt.trim() || 'Ads'
}

function listed(name: string): ListedProject[] {
  return Array.from({ length: PROJECTS_PER_PAGE }, (_, index) => ({
    project: PROJECT,
    name,
    items: index * 100,
    has: index === 1,
  }))
}

function lists(say: Texts, strangers: Strangers): Shown[] {
  const page = { page: 1, total: 50, projects: listed(nameOf(strangers)) }
  const none = { page: 0, total: 0, projects: [] }
  return [
    ...views('projectsScreen', {
      'a page': projectsScreen({ ...page, archived: false, hasArchived: true }, say),
      archived: projectsScreen({ ...page, archived: true, hasArchived: true }, say),
      none: projectsScreen({ ...none, archived: false, hasArchived: false }, say),
      'none archived': projectsScreen({ ...none, archived: true, hasArchived: false }, say),
    }),
    ...views('pickScreen', {
      'to keep': pickScreen({ ...page, what: 'keep', work: GENERATION }, say),
      'to keep, none': pickScreen({ ...none, what: 'keep', work: GENERATION }, say),
      'to move': pickScreen({ ...page, what: 'move', item: ITEM }, say),
      'to copy': pickScreen({ ...page, what: 'copy', item: ITEM }, say),
    }),
  ]
}

function single(say: Texts, strangers: Strangers): Shown[] {
  const name = nameOf(strangers)
  const works = listedWorks(strangers).map((work) => ({ ...work, item: ITEM }))
  const empty: ProjectView = {
    project: PROJECT,
    name,
    note: null,
    archived: false,
    items: 0,
    page: 0,
    works: [],
  }
  const full = { ...empty, items: 500, page: 3, works, note: name }
  return [
    ...views('projectScreen', {
      empty: projectScreen(empty, say),
      'full, with a note': projectScreen(full, say),
      'archived, empty, with a note': projectScreen({ ...empty, archived: true, note: name }, say),
    }),
    ...views('projectOptionsScreen', {
      plain: projectOptionsScreen(empty, say),
      'archived, with a note': projectOptionsScreen({ ...full, archived: true }, say),
    }),
    ...views('projectDeleteScreen', {
      empty: projectDeleteScreen(empty, say),
      full: projectDeleteScreen(full, say),
    }),
  ]
}

function questions(say: Texts, strangers: Strangers): Shown[] {
  const name = nameOf(strangers)
  return [true, false].flatMap((again) => [
    ...views('projectNameScreen', {
      [`again: ${again}`]: projectNameScreen(
        { project: PROJECT, work: again ? GENERATION : null, again, most: 60 },
        say,
      ),
    }),
    ...(['rename', 'note'] as const).flatMap((what) =>
      views('projectWordsScreen', {
        [`${what}, again: ${again}`]: projectWordsScreen(
          { what, project: PROJECT, name, again, most: 500 },
          say,
        ),
      }),
    ),
    ...views('itemNoteScreen', {
      [`again: ${again}`]: itemNoteScreen({ item: ITEM, name, again, most: 500 }, say),
    }),
  ])
}

function items(say: Texts, strangers: Strangers): Shown[] {
  const name = nameOf(strangers)
  return listedWorks(strangers)
    .filter(({ state }) => state === 'made')
    .flatMap((work) =>
      [name, null].flatMap((note) => {
        const view: ItemView = {
          item: ITEM,
          project: PROJECT,
          name,
          note,
          page: 2,
          work: { work, fields: [], files: 2, late: false, original: note !== null },
        }
        return views('itemScreen', { [`${work.kind}, note: ${note !== null}`]: itemScreen(view, say) })
      }),
    )
}

/** Projects, what they keep, and every question about them. */
export function projectScreens(say: Texts, strangers: Strangers): Shown[] {
  return [
    ...lists(say, strangers),
    ...single(say, strangers),
    ...questions(say, strangers),
    ...items(say, strangers),
    ...views('pageScreen', {
      'projects away': pageScreen(say.projectsAway, say),
      'too many projects': pageScreen({ title: say.projectToast.tooMany(50) }, say),
    }),
  ]
}
