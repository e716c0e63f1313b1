export { alarmOperator, tellOperators } from './alarm.js'
export { rememberAsked } from './asked.js'
export { deliver, panelViewOf, sendResult } from './deliver.js'
export { type EarlierResult, earlierOf } from './earlier-of.js'
export { type InlineOwn, inlineOf, type PostableResult } from './inline-of.js'
export { isQueued, lookAt } from './look-at.js'
export { goalsFor } from './offers.js'
export { progressOf } from './progress.js'
export { readGeneration, stateOf } from './read.js'
export { type Reconciled, reconcile } from './reconcile.js'
export { endOf, redrawEnd } from './redraw-end.js'
export { refreshProgress, watchProgress } from './refresh.js'
export { closeReport, type Decided, openReport, type Report, reportsDue, reportTold } from './report.js'
export { type Request, requestOf } from './request.js'
export { end, type Resolved, resolve } from './resolve.js'
export { type PastResult, resultsOf } from './results-of.js'
export { rewrite } from './rewrite.js'
export {
  backOf,
  isOfSound,
  isPriceOf,
  isRewriting,
  REWRITING,
  type Rewriting,
  rewriteOffer,
  rewritingIn,
  rewritingOn,
} from './rewriting.js'
export { type Generation, generationFrom } from './row.js'
export { runningOf } from './running-of.js'
export {
  assertFetchable,
  fileIdOf,
  type SendKind,
  sendFile,
  sendKindOf,
  TooLarge,
  Unfetchable,
} from './send.js'
export { type KeptFile, sendKept, sendKeptAlbum } from './send-kept.js'
export { beginSending, forgetSending, rememberSent, sentMarkOf } from './sent-mark.js'
export { settleSent } from './settle-sent.js'
export { readShared, type Shared, shareGeneration } from './shared.js'
export { ask, type CallbackSeal, callbackUrlOf, submit } from './submit.js'
export { submitted } from './submitted.js'
export { failureOn, tellFailure } from './tell.js'
export { VARIANTS, variantIds, variantsOf } from './variants.js'
export { costOf, failureOf, takenFor, takenOf, titleOf, wordsFor } from './words.js'
