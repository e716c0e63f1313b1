export { historyOf, type Sought, workOf } from './history.js'
export { noteItem, type Put, placeItem, putInProject, removeItem } from './keep.js'
export {
  changeProject,
  deleteProject,
  type Item,
  itemOf,
  MOST_ITEMS,
  MOST_PROJECTS,
  makeProject,
  NAME_LENGTH,
  NOTE_LENGTH,
  type Project,
  projectPage,
  projectsOf,
} from './projects.js'
export { type Work, workFrom } from './work.js'
