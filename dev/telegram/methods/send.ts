import { type Content, withText } from '../chat-room.js'
import type { FileKind } from '../files.js'
import { fileFor, mediaContent } from '../media.js'
import { kindOf, listOf } from '../params.js'
import { bad } from '../refusal.js'
import type { Params } from '../types.js'
import { type Call, formatted, type Method, sendContent } from './call.js'

const sendMessage: Method = (call) => {
  const said = formatted(call.params, 'text')
  if (said.text === '') throw bad('message text is empty')
  const { link_preview_options } = call.params
  const preview = link_preview_options === undefined ? {} : { link_preview_options }
  return sendContent(call, { ...withText(['text', 'entities'], said), ...preview }).message
}

function captionOf(params: Params) {
  return withText(['caption', 'caption_entities'], formatted(params, 'caption'))
}

function sendFile(kind: FileKind): Method {
  return async ({ world, ...call }) => {
    const { params } = call
    world.audience(params.chat_id)
    const file = await fileFor(world, kind, { value: params[kind], params })
    return sendContent({ world, ...call }, { ...mediaContent(file, params), ...captionOf(params) }).message
  }
}

/** Every item is fetched before the first one is shown: an album arrives whole or not at all. */
const sendMediaGroup: Method = async (call) => {
  const { world, params } = call
  world.audience(params.chat_id)
  const contents: Content[] = []
  for (const item of listOf(params, 'media')) {
    const whole = { ...item, disable_content_type_detection: true }
    const file = await fileFor(world, kindOf(item), { value: item.media, params: whole })
    contents.push({ ...mediaContent(file, item), ...captionOf(item) })
  }
  const media_group_id = String(Math.floor(Math.random() * 1e16) + 1e16)
  return contents.map((content) => sendContent(call, { ...content, media_group_id }).message)
}

const sendChatAction: Method = ({ world, params }) => {
  const { room } = world.audience(params.chat_id)
  world.emit('action', { chatId: room.chat.id, action: String(params.action) })
  return true
}

/** A draft is shown for half a minute and never becomes a message; the chat shows that the bot is writing. */
const sendMessageDraft: Method = ({ world, params }) => {
  const { room } = world.audience(params.chat_id)
  world.emit('action', { chatId: room.chat.id, action: 'typing' })
  return true
}

const OF_THE_ORIGINAL =
  'message_id from chat date edit_date reply_markup reply_to_message media_group_id'.split(' ')

/** Service messages and invoices cannot be copied. */
function original(call: Call) {
  const { world, params } = call
  const source = world.residentOf(params.from_chat_id)
  const entry = source.room.find(Number(params.message_id))
  if (!entry) throw bad(`message to ${call.method === 'copyMessage' ? 'copy' : 'forward'} not found`)
  const { message } = entry
  if (call.method === 'copyMessage' && (entry.service || message.invoice))
    throw bad("message can't be copied")
  const content: Content = { ...message }
  for (const field of OF_THE_ORIGINAL) delete content[field]
  return { content, message }
}

const copyMessage: Method = (call) => {
  const { content } = original(call)
  if (call.params.caption !== undefined) {
    delete content.caption
    delete content.caption_entities
    Object.assign(content, captionOf(call.params))
  }
  return { message_id: sendContent(call, content).message.message_id }
}

const forwardMessage: Method = (call) => {
  const { content, message } = original(call)
  const forward_origin = { type: 'user', sender_user: message.from, date: message.date }
  return sendContent(call, { ...content, forward_origin }).message
}

/** The methods that put something into a chat. */
export const sending: Record<string, Method> = {
  sendMessage,
  sendPhoto: sendFile('photo'),
  sendVideo: sendFile('video'),
  sendAudio: sendFile('audio'),
  sendVoice: sendFile('voice'),
  sendVideoNote: sendFile('video_note'),
  sendAnimation: sendFile('animation'),
  sendDocument: sendFile('document'),
  sendMediaGroup,
  sendChatAction,
  sendMessageDraft,
  copyMessage,
  forwardMessage,
}
