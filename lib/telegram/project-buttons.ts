import { unreachable } from '../kernel/index.js'
import { count, pack, unpack } from './button-parts.js'

/** What can be done with projects and with what they keep. */
export type ProjectAction =
  | { go: 'projects'; archived: boolean; page: number }
  | { go: 'project'; project: string; page: number }
  /** A new one, for this generation or for none: its name is the next message, or one of ours by number. */
  | { go: 'project-new'; work: string | null }
  | { go: 'project-named'; project: string; name: number; work: string | null }
  | { go: 'project-options'; project: string }
  | { go: 'project-rename'; project: string }
  | { go: 'project-note'; project: string }
  | { go: 'project-unnote'; project: string }
  | { go: 'project-archive'; project: string; archived: boolean }
  | { go: 'project-delete'; project: string }
  | { go: 'project-delete-sure'; project: string }
  /** Ten of its files as albums, from this one on. */
  | { go: 'project-album'; project: string; from: number }
  /** In which project shall this generation be kept, and there it is kept. */
  | { go: 'collect'; work: string; page: number }
  | { go: 'put'; work: string; project: string }
  | { go: 'item'; item: number; page: number }
  | { go: 'item-note'; item: number }
  | { go: 'item-unnote'; item: number }
  | { go: 'item-remove'; item: number }
  /** Into which project shall a kept one go, and there it goes. */
  | { go: 'place'; item: number; move: boolean; page: number }
  | { go: 'placed'; item: number; move: boolean; project: string }

const OF_PROJECT = {
  'project-options': 'jo',
  'project-rename': 'jw',
  'project-note': 'jt',
  'project-unnote': 'jT',
  'project-delete': 'jx',
  'project-delete-sure': 'jz',
} as const

const OF_ITEM = { 'item-note': 'jb', 'item-unnote': 'jB', 'item-remove': 'jv' } as const

type OfItem = Extract<ProjectAction, { item: number }>

/** What callback data says of such an action, after the version. */
export function projectParts(action: ProjectAction): string[] {
  switch (action.go) {
    case 'projects':
      return ['jl', mark(action.archived), String(action.page)]
    case 'project':
      return ['jp', pack(action.project), String(action.page)]
    case 'project-new':
      return ['jn', ...forWork(action.work)]
    case 'project-named':
      return ['jc', pack(action.project), String(action.name), ...forWork(action.work)]
    case 'project-archive':
      return ['ja', pack(action.project), mark(action.archived)]
    case 'project-album':
      return ['jy', pack(action.project), String(action.from)]
    case 'project-options':
    case 'project-rename':
    case 'project-note':
    case 'project-unnote':
    case 'project-delete':
    case 'project-delete-sure':
      return [OF_PROJECT[action.go], pack(action.project)]
    case 'collect':
      return ['jk', pack(action.work), String(action.page)]
    case 'put':
      return ['js', pack(action.work), pack(action.project)]
    default:
      return itemParts(action)
  }
}

function itemParts(action: OfItem): string[] {
  switch (action.go) {
    case 'item':
      return ['ji', String(action.item), String(action.page)]
    case 'item-note':
    case 'item-unnote':
    case 'item-remove':
      return [OF_ITEM[action.go], String(action.item)]
    case 'place':
      return ['jm', mark(action.move), String(action.item), String(action.page)]
    case 'placed':
      return ['ju', mark(action.move), String(action.item), pack(action.project)]
    default:
      return unreachable(action)
  }
}

function mark(is: boolean): string {
  return is ? '1' : '0'
}

function forWork(work: string | null): string[] {
  return work === null ? [] : [pack(work)]
}

type Reader = (parts: string[]) => ProjectAction | null

/** The number of a kept result, as the database counts them. */
function itemIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null
}

function ofProject(make: (project: string) => ProjectAction): Reader {
  return ([id]) => {
    const project = unpack(id)
    return project === null ? null : make(project)
  }
}

/** An id and a number behind it. */
function withCount(make: (id: string, number: number) => ProjectAction): Reader {
  return ([id, text]) => {
    const [full, number] = [unpack(id), count(text)]
    return full !== null && number !== null ? make(full, number) : null
  }
}

function ofItem(make: (item: number) => ProjectAction): Reader {
  return ([text]) => {
    const item = itemIn(text)
    return item === null ? null : make(item)
  }
}

/** Reads what `projectParts` wrote, by the first part. */
export const PROJECT_READERS: Record<string, Reader> = {
  jl: ([archived, text]) => {
    const page = count(text)
    return page === null ? null : { go: 'projects', archived: archived === '1', page }
  },
  jp: withCount((project, page) => ({ go: 'project', project, page })),
  jn: ([id]) => ({ go: 'project-new', work: unpack(id) }),
  jc: ([id, text, forWhat]) => {
    const [project, name] = [unpack(id), count(text)]
    return project !== null && name !== null
      ? { go: 'project-named', project, name, work: unpack(forWhat) }
      : null
  },
  jo: ofProject((project) => ({ go: 'project-options', project })),
  jw: ofProject((project) => ({ go: 'project-rename', project })),
  jt: ofProject((project) => ({ go: 'project-note', project })),
  jT: ofProject((project) => ({ go: 'project-unnote', project })),
  jx: ofProject((project) => ({ go: 'project-delete', project })),
  jz: ofProject((project) => ({ go: 'project-delete-sure', project })),
  ja: ([id, archived]) => {
    const project = unpack(id)
    return project === null ? null : { go: 'project-archive', project, archived: archived === '1' }
  },
  jy: withCount((project, from) => ({ go: 'project-album', project, from })),
  jk: withCount((work, page) => ({ go: 'collect', work, page })),
  js: ([one, other]) => {
    const [work, project] = [unpack(one), unpack(other)]
    return work !== null && project !== null ? { go: 'put', work, project } : null
  },
  ji: ([text, number]) => {
    const [item, page] = [itemIn(text), count(number)]
    return item !== null && page !== null ? { go: 'item', item, page } : null
  },
  jb: ofItem((item) => ({ go: 'item-note', item })),
  jB: ofItem((item) => ({ go: 'item-unnote', item })),
  jv: ofItem((item) => ({ go: 'item-remove', item })),
  jm: ([move, text, number]) => {
    const [item, page] = [itemIn(text), count(number)]
    return item !== null && page !== null ? { go: 'place', item, move: move === '1', page } : null
  },
  ju: ([move, text, id]) => {
    const [item, project] = [itemIn(text), unpack(id)]
    return item !== null && project !== null ? { go: 'placed', item, move: move === '1', project } : null
  },
}

const GOES: Record<ProjectAction['go'], true> = {
  projects: true,
  project: true,
  'project-new': true,
  'project-named': true,
  'project-options': true,
  'project-rename': true,
  'project-note': true,
  'project-unnote': true,
  'project-archive': true,
  'project-delete': true,
  'project-delete-sure': true,
  'project-album': true,
  collect: true,
  put: true,
  item: true,
  'item-note': true,
  'item-unnote': true,
  'item-remove': true,
  place: true,
  placed: true,
}

/** True for presses about projects. */
export function isProject(action: { go: string }): action is ProjectAction {
  return Object.hasOwn(GOES, action.go)
}

/** Those that only show something. */
export const PROJECT_MENUS = [
  'projects',
  'project',
  'project-options',
  'project-delete',
  'collect',
  'item',
  'place',
] as const satisfies readonly ProjectAction['go'][]
