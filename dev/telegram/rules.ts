import { type Checking, report } from './findings.js'
import { listOf, numbersOf } from './params.js'
import { checkInvoice } from './rules-invoice.js'
import { checkKeyboard } from './rules-keyboard.js'
import type { Params } from './types.js'

export interface Ruled {
  method: string
  params: Params
}

const MOST_RESULTS = 50
const MOST_ID_BYTES = 64
const EDITS = ['editMessageText', 'editMessageCaption', 'editMessageMedia', 'editMessageReplyMarkup']

function checkEditTarget(checking: Checking, { params }: Ruled): void {
  const inline = params.inline_message_id !== undefined
  const [chat, message] = [params.chat_id !== undefined, params.message_id !== undefined]
  if (inline && (chat || message)) report(checking, 'inline_message_id excludes chat_id and message_id')
  if (inline) return
  if (!chat) report(checking, 'an edit needs chat_id with message_id', 'chat_id is empty')
  if (!message) report(checking, 'an edit needs message_id', 'message identifier is not specified')
}

function checkAlbum(checking: Checking, { params }: Ruled): void {
  const kinds = new Set(listOf(params, 'media').map((item) => item.type))
  for (const alone of ['audio', 'document']) {
    if (kinds.has(alone) && kinds.size > 1) {
      report(
        checking,
        `an album of ${alone} takes nothing else`,
        "can't use the media of the specified type in the album",
      )
    }
  }
}

function checkCheckout(checking: Checking, { params }: Ruled): void {
  if (params.ok === false && !params.error_message) {
    report(checking, 'error_message is required when ok is false', 'error message must be non-empty')
  }
}

function checkInlineResults(checking: Checking, { params }: Ruled): void {
  const ids = listOf(params, 'results').map((result) => result.id)
  if (ids.length > MOST_RESULTS) report(checking, `over ${MOST_RESULTS} results`, 'RESULTS_TOO_MUCH')
  const long = ids.some((id) => typeof id !== 'string' || !id || Buffer.byteLength(id) > MOST_ID_BYTES)
  if (long) report(checking, 'ids of results are 1–64 bytes', 'RESULT_ID_INVALID')
  if (new Set(ids).size < ids.length) report(checking, 'ids of results repeat', 'RESULT_ID_DUPLICATE')
}

function checkIdsRise(checking: Checking, { method, params }: Ruled): void {
  if (!['copyMessages', 'forwardMessages'].includes(method)) return
  const ids = numbersOf(params, 'message_ids')
  if (ids.some((id, index) => index > 0 && id <= (ids[index - 1] ?? 0))) {
    report(checking, 'message_ids must rise', 'message identifiers must be in a strictly increasing order')
  }
}

function checkEditContent(checking: Checking, { params }: Ruled): void {
  if (params.text === undefined && params.rich_message === undefined) {
    report(checking, 'text or rich_message is required', 'message text is empty')
  }
}

function checkThumbnail(checking: Checking, { params }: Ruled): void {
  if (typeof params.thumbnail === 'string')
    report(checking, 'a thumbnail must be uploaded, it is ignored here')
}

/** The rules of `rules.json` that need no knowledge of chats: those are kept where the messages are. */
export function checkRules(checking: Checking, ruled: Ruled): void {
  const { method } = ruled
  if (EDITS.includes(method)) checkEditTarget(checking, ruled)
  if (method === 'editMessageText') checkEditContent(checking, ruled)
  if (method === 'sendMediaGroup') checkAlbum(checking, ruled)
  if (method === 'answerPreCheckoutQuery') checkCheckout(checking, ruled)
  if (method === 'answerInlineQuery') checkInlineResults(checking, ruled)
  checkIdsRise(checking, ruled)
  checkThumbnail(checking, ruled)
  checkInvoice(checking, ruled)
  checkKeyboard(checking, ruled)
}
