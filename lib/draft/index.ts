export {
  type Answered,
  answer,
  filesAt,
  type Question,
  refit,
  revisit,
  skip,
  stepForCaption,
  stepForFile,
  stepsOf,
} from './answer.js'
export { type Draft, parseDraft, parseValues } from './draft.js'
export { notSearching, parseSession, type Session } from './session.js'
