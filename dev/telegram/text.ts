import { MarkupError, type Parsed, parseHtml } from './html.js'
import { entitiesOf } from './params.js'
import { bad } from './refusal.js'
import type { MessageEntity } from './types.js'

export interface Formatted {
  text: string
  entities: MessageEntity[]
  faults: string[]
}

export interface Markup {
  text: string
  mode?: unknown
  entities?: unknown
}

const AUTOMATIC: [type: string, pattern: RegExp][] = [
  ['url', /\b(?:https?:\/\/|www\.|t\.me\/)[^\s<>"]*[^\s<>".,!?;:)]/gi],
  ['bot_command', /(?<![\w/])\/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])/g],
  ['mention', /(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}\b/g],
  ['hashtag', /(?<![\w#])#[\p{L}\d_]*[\p{L}_][\p{L}\d_]*/gu],
]

/** Code points: the unit of Telegram's length limits. */
export function lengthOf(text: string): number {
  return Array.from(text).length
}

/**
 * The entities Telegram finds by itself: links, commands, mentions, hashtags; sorted, never overlapping
 * `known`.
 */
export function detect(text: string, known: MessageEntity[] = []): MessageEntity[] {
  const found: MessageEntity[] = []
  const taken = known.filter((entity) => ['code', 'pre', 'text_link', 'text_mention'].includes(entity.type))
  for (const [type, pattern] of AUTOMATIC) {
    for (const match of text.matchAll(pattern)) {
      const [offset, length] = [match.index, match[0].length]
      const clear = [...taken, ...found].every(
        (e) => e.offset + e.length <= offset || offset + length <= e.offset,
      )
      if (clear) found.push({ type, offset, length })
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset)
}

function read(markup: Markup): Parsed {
  const { text, mode } = markup
  const given = entitiesOf(markup.entities)
  if (typeof mode !== 'string' || mode === '') return { text, entities: given, faults: [] }
  const faults = given.length > 0 ? ['parse_mode and entities are both given; parse_mode wins'] : []
  if (mode.toLowerCase() !== 'html') {
    return {
      text,
      entities: [],
      faults: [...faults, `this server reads HTML only and shows ${mode} as it is`],
    }
  }
  try {
    const parsed = parseHtml(text)
    return { ...parsed, faults: [...faults, ...parsed.faults] }
  } catch (error) {
    if (error instanceof MarkupError) throw bad(`can't parse entities: ${error.message}`)
    throw error
  }
}

/** Cuts white space off both ends and moves the entities along. */
function trim({ text, entities }: Parsed): { text: string; entities: MessageEntity[] } {
  const start = text.length - text.trimStart().length
  const trimmed = text.trim()
  const kept = entities.flatMap((entity) => {
    const offset = Math.max(entity.offset - start, 0)
    const end = Math.min(entity.offset + entity.length - start, trimmed.length)
    return end > offset ? [{ ...entity, offset, length: end - offset }] : []
  })
  return { text: trimmed, entities: kept }
}

/**
 * A text as it appears in the chat: markup removed, ends trimmed, entities sorted (UTF-16 offsets).
 * Throws the server's refusal when the markup cannot be read.
 */
export function format(markup: Markup): Formatted {
  const parsed = read(markup)
  const { text, entities } = trim(parsed)
  const all = [...entities, ...detect(text, entities)]
  const sorted = all.toSorted((a, b) => a.offset - b.offset || b.length - a.length)
  return { text, entities: sorted, faults: parsed.faults }
}
