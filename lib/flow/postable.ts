import type { Texts } from '../../content/index.js'
import { catalog, codeOf, form, formatsOf, type ModelCard } from '../catalog/index.js'
import type { Config } from '../config.js'
import { type InlineOwn, type PostableResult, sendKindOf } from '../generation/index.js'
import type {
  InlineQueryResultCachedAudio,
  InlineQueryResultCachedDocument,
  InlineQueryResultCachedPhoto,
  InlineQueryResultCachedVideo,
} from '../telegram/bot-api.generated.js'
import { pack } from '../telegram/button-parts.js'
import { keyboard, renderCaption } from '../telegram/screen.js'
import { postedScreen } from '../telegram/screens/share.js'
import { linkTo } from './deep-link.js'

type Posted =
  | InlineQueryResultCachedAudio
  | InlineQueryResultCachedDocument
  | InlineQueryResultCachedPhoto
  | InlineQueryResultCachedVideo

/** One's own results as Telegram posts them in any chat, by the file it keeps of each. */
export function postable(config: Config, own: InlineOwn, say: Texts): Posted[] {
  return own.results.flatMap((result) => {
    const card = catalog.card(result.model)
    const [fileId] = result.files
    return card && fileId !== undefined ? [posted(config, { result, card, fileId, code: own.code }, say)] : []
  })
}

function posted(
  config: Config,
  what: { result: PostableResult; card: ModelCard; fileId: string; code: string | null },
  say: Texts,
): Posted {
  const { result, card, fileId, code } = what
  // What is not shared keeps its words to itself: its button leads to the model.
  const target = result.shared
    ? ({ kind: 'shared', generation: result.generation } as const)
    : ({ kind: 'model', code: codeOf(card.id) } as const)
  const url = linkTo(config, { target, author: code })
  const screen = postedScreen({ title: card.title, prompt: promptOf(card, result.shared), url }, say)
  const common = {
    id: `g.${pack(result.generation)}`,
    caption: renderCaption(screen),
    parse_mode: 'HTML' as const,
    ...(screen.rows.length > 0 ? { reply_markup: keyboard(screen.rows) } : {}),
  }
  const { title } = card
  switch (kindOf(fileId, card)) {
    case 'image':
      return { type: 'photo', photo_file_id: fileId, ...common }
    case 'video':
      return { type: 'video', video_file_id: fileId, title, ...common }
    case 'audio':
      return { type: 'audio', audio_file_id: fileId, ...common }
    case 'document':
      return { type: 'document', document_file_id: fileId, title, ...common }
  }
}

// What Telegram's ids begin with says what they are of; a picture too large for a photo is kept as a file.
const KINDS = { AgAC: 'image', BAAC: 'video', CQAC: 'audio', BQAC: 'document' } as const

function kindOf(fileId: string, card: ModelCard) {
  const known = Object.entries(KINDS).find(([start]) => fileId.startsWith(start))
  return known?.[1] ?? sendKindOf(card)
}

/** The first words of a form, as they were given; '' where there are none or they are not shared. */
export function promptOf(card: ModelCard, values: Readonly<Record<string, unknown>> | null): string {
  const texts = formatsOf(card).flatMap((format) => form(card, format).filter(({ kind }) => kind === 'text'))
  const words = texts.map(({ field }) => values?.[field])
  return words.find((one): one is string => typeof one === 'string' && one !== '') ?? ''
}
