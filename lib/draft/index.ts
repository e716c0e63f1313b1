export {
  type Answered,
  answer,
  copied,
  type Question,
  refit,
  revisit,
  settingsOf,
  skip,
  stepsOf,
} from './answer.js'
export { type Beginning, freshBeginning, withFile } from './beginning.js'
export { recall, remember } from './choices.js'
export { type Draft, parseDraft, parseValues } from './draft.js'
export { filesAt, lineUp, stepForCaption, stepForFile } from './files.js'
export { seedFor } from './seed.js'
export { type Asking, notAsking, notBeginning, parseSession, rebased, type Session } from './session.js'
export { clear, reset, set } from './set.js'
