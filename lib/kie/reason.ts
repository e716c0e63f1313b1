import type { Reason } from './port.js'

/** What a code of KIE says by itself (docs: the code table); the text may still turn it into `content`. */
const BY_CODE: ReadonlyMap<number, Reason> = new Map([
  [401, 'unauthorized'],
  [402, 'no-credits'],
  [408, 'upstream'],
  [413, 'content'], // Suno: the uploaded sound is a known work.
  [429, 'busy'],
  [433, 'key-limit'],
  [455, 'unavailable'],
  [500, 'upstream'],
  [501, 'failed'],
  [505, 'unavailable'],
  [531, 'failed'],
])

// A content refusal keeps its code of 400, 422, 500 or 501: only the words tell it from a wrong field.
const CONTENT =
  /polic(?:y|ies)|flagged|moderat|nsfw|(?<!case[ -])sensitive|prohibited|inappropriate|unsafe|safety (?:filter|system|check)|sexual|nudity|violen|copyright|celebrit|prominent (?:people|person)|risk control/i
const MAY_BE_CONTENT: ReadonlySet<Reason> = new Set<Reason>(['bad-input', 'failed', 'upstream'])

/** Sorts a refusal or a failure by its code and its words. */
export function reasonOf(code: number, words: string): Reason {
  const byCode = BY_CODE.get(code) ?? (code >= 400 && code < 500 ? 'bad-input' : codeless(code))
  return MAY_BE_CONTENT.has(byCode) && CONTENT.test(words) ? 'content' : byCode
}

function codeless(code: number): Reason {
  return code > 501 ? 'upstream' : 'failed'
}
