/** Where a value stands: its path for people, its name, and the method or type it belongs to. */
export interface Place {
  path: string
  name: string
  owner: string
  top: boolean
}

export type Problem =
  | 'missing'
  | 'type'
  | 'json'
  | 'enum'
  | 'pattern'
  | 'short'
  | 'long'
  | 'bytes'
  | 'range'
  | 'few'
  | 'many'

const QUERY = 'query is too old and response timeout expired or query ID is invalid'
const FILES = /^(photo|video|audio|document|voice|animation|sticker|video_note|live_photo)$/
const IDENTIFIERS = ['callback_query_id', 'inline_query_id', 'pre_checkout_query_id', 'shipping_query_id']

/** Exact texts, by `<owner>.<name>:<problem>` or `<name>:<problem>`; the rest is said generally. */
const EXACT: Record<string, string> = {
  'chat_id:missing': 'chat_id is empty',
  'message_id:missing': 'message identifier is not specified',
  'sendMessage.text:missing': 'message text is empty',
  'sendMessage.text:short': 'message text is empty',
  'editMessageText.text:short': 'message text is empty',
  'sendMessage.text:long': 'message is too long',
  'editMessageText.text:long': 'message is too long',
  'sendMessageDraft.text:long': 'message is too long',
  'caption:long': 'message caption is too long',
  'answerCallbackQuery.text:long': 'MESSAGE_TOO_LONG',
  'parse_mode:enum': 'unsupported parse_mode',
  'action:enum': 'wrong parameter action in request',
  'action:missing': 'wrong parameter action in request',
  'getFile.file_id:missing': 'file_id not specified',
  'prices:missing': 'there must be at least one price',
  'prices:few': 'there must be at least one price',
  'LabeledPrice.label:short': 'labeledPrice label must be non-empty',
  'currency:pattern': 'CURRENCY_INVALID',
  'secret_token:long': 'secret token is too long',
  'secret_token:pattern': 'secret token contains unallowed characters',
  'InlineKeyboardButton.callback_data:bytes': 'BUTTON_DATA_INVALID',
  'InlineKeyboardButton.style:enum': "can't parse inline keyboard button: invalid button style specified",
  'InlineKeyboardButton.text:missing': 'can\'t parse inline keyboard button: can\'t find field "text"',
  'InlineKeyboardButton.text:short': "can't parse inline keyboard button: text must be non-empty",
  'reply_markup:json': "can't parse reply keyboard markup JSON object",
  'reply_markup:type': 'object expected as reply markup',
  'BotCommand.command:pattern': 'BOT_COMMAND_INVALID',
  'BotCommand.command:short': 'BOT_COMMAND_INVALID',
  'BotCommand.command:long': 'BOT_COMMAND_INVALID',
  'BotCommand.description:short': 'command description must be non-empty',
  'BotCommand.description:long': 'BOT_COMMAND_DESCRIPTION_INVALID',
  'setMyCommands.commands:many': 'BOT_COMMANDS_TOO_MUCH',
  'payload:bytes': 'INVOICE_PAYLOAD_INVALID',
  'title:long': 'INVOICE_TITLE_INVALID',
  'start_parameter:pattern': 'START_PARAM_INVALID',
  'answerInlineQuery.results:many': 'RESULTS_TOO_MUCH',
}

const GENERAL: Record<Problem, (name: string) => string> = {
  missing: (name) => `parameter "${name}" is required`,
  type: (name) => `invalid ${name} specified`,
  json: (name) => `can't parse ${name} JSON object`,
  enum: (name) => `invalid ${name} specified`,
  pattern: (name) => `invalid ${name} specified`,
  short: (name) => `${name} must be non-empty`,
  long: (name) => `${name} is too long`,
  bytes: (name) => `${name} is too long`,
  range: (name) => `invalid ${name} specified`,
  few: (name) => `there are too few ${name}`,
  many: (name) => `there are too many ${name}`,
}

/** What the server says about a broken value, without the "Bad Request" in front. */
export function refusalText(place: Place, problem: Problem): string {
  const exact = EXACT[`${place.owner}.${place.name}:${problem}`] ?? EXACT[`${place.name}:${problem}`]
  if (exact !== undefined) return exact
  if (problem === 'missing' && IDENTIFIERS.includes(place.name)) return QUERY
  if (problem === 'missing' && place.top && FILES.test(place.name)) {
    return `there is no ${place.name.replace('_', ' ')} in the request`
  }
  if (place.top) return GENERAL[problem](place.name)
  const reason = problem === 'missing' ? `can't find field "${place.name}"` : `field "${place.name}" is wrong`
  return `can't parse ${place.owner}: ${reason}`
}
