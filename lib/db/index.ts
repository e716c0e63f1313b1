export { connectDb, type Db, type DbOptions } from './connect.js'
export { DbError } from './fault.js'
export { GENERATION_STATES, type GenerationState } from './states.js'
export {
  clean,
  flag,
  integer,
  integerOrNull,
  json,
  list,
  moment,
  momentOrNull,
  oneOf,
  type Row,
  record,
  recordOrNull,
  text,
  textOrNull,
} from './values.js'
