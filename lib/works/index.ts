export { historyOf, type Sought, workOf } from './history.js'
export { type Work, workFrom } from './work.js'
