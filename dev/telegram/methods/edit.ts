import { type Content, type Entry, withText } from '../chat-room.js'
import { fileFor, mediaContent } from '../media.js'
import { kindOf, numbersOf, objectOf } from '../params.js'
import { bad, NOT_MODIFIED } from '../refusal.js'
import type { Message } from '../types.js'
import type { Resident } from '../world.js'
import { type Call, formatted, keyboardOf, type Method } from './call.js'

const MEDIA = ['photo', 'video', 'animation', 'audio', 'voice', 'video_note', 'document'] as const
const MEDIA_FIELDS = [
  ...MEDIA,
  'caption',
  'caption_entities',
  'has_media_spoiler',
  'show_caption_above_media',
]
const HOUR_SECONDS = 3_600

interface Target {
  resident: Resident
  entry: Entry
}

function target({ world, params }: Call): Target {
  if (params.inline_message_id !== undefined) throw bad('MESSAGE_ID_INVALID')
  const resident = world.residentOf(params.chat_id)
  const entry = resident.room.find(Number(params.message_id))
  if (!entry) throw bad('message to edit not found')
  if (!entry.own || entry.service) throw bad("message can't be edited")
  return { resident, entry }
}

function mediaOf(message: Message): (typeof MEDIA)[number] | undefined {
  return MEDIA.find((kind) => message[kind] !== undefined)
}

function without(message: Message, fields: string[]): Message {
  const kept: Message = { ...message }
  for (const field of fields) delete kept[field]
  return kept
}

/** An edit drops the old keyboard unless it brings one; an edit that changes nothing is refused. */
function apply(
  call: Call,
  { resident, entry }: Target,
  change: { drop: string[]; content: Content },
): Message {
  const { world, params } = call
  const base = without(entry.message, [...change.drop, 'reply_markup', 'edit_date'])
  const next = { ...base, ...change.content, ...keyboardOf(params) }
  const now = without(entry.message, ['edit_date'])
  if (sorted(next) === sorted(now)) throw bad(NOT_MODIFIED)
  world.replace(resident.room, entry, { ...next, edit_date: world.now() })
  return entry.message
}

function sorted(message: Message): string {
  return JSON.stringify(Object.entries(message).toSorted(([x], [y]) => (x < y ? -1 : 1)))
}

const editMessageText: Method = (call) => {
  const at = target(call)
  if (at.entry.message.text === undefined) throw bad('there is no text in the message to edit')
  const said = formatted(call.params, 'text')
  if (said.text === '') throw bad('message text is empty')
  const { link_preview_options } = call.params
  const preview = link_preview_options === undefined ? {} : { link_preview_options }
  const content = { ...withText(['text', 'entities'], said), ...preview }
  return apply(call, at, { drop: ['text', 'entities', 'link_preview_options'], content })
}

const editMessageCaption: Method = (call) => {
  const at = target(call)
  if (!mediaOf(at.entry.message)) throw bad('there is no caption in the message to edit')
  const content = {
    ...withText(['caption', 'caption_entities'], formatted(call.params, 'caption')),
    ...(call.params.show_caption_above_media ? { show_caption_above_media: true } : {}),
  }
  return apply(call, at, { drop: ['caption', 'caption_entities', 'show_caption_above_media'], content })
}

const editMessageReplyMarkup: Method = (call) => {
  return apply(call, target(call), { drop: [], content: {} })
}

/** An item of an album stays within the kinds of its album. */
function checkAlbum(message: Message, kind: string): void {
  if (message.media_group_id === undefined) return
  const old = mediaOf(message)
  const alone = old === 'audio' || old === 'document' ? old : null
  const fits = alone ? kind === alone : kind === 'photo' || kind === 'video'
  if (!fits) throw bad("can't use the media of the specified type in the album")
}

const editMessageMedia: Method = async (call) => {
  const at = target(call)
  const { message } = at.entry
  const media = objectOf(call.params, 'media') ?? {}
  const kind = kindOf(media)
  if (message.invoice) throw bad("message can't be edited")
  checkAlbum(message, kind)
  const file = await fileFor(call.world, kind, { value: media.media, params: media })
  const caption = withText(['caption', 'caption_entities'], formatted(media, 'caption'))
  const drop = [...MEDIA_FIELDS, 'text', 'entities', 'link_preview_options']
  return apply(call, at, { drop, content: { ...mediaContent(file, media), ...caption } })
}

function remove({ world, params }: Call, messageId: number): boolean {
  const { room } = world.residentOf(params.chat_id)
  const entry = room.find(messageId)
  if (!entry) return false
  const limit = world.spec.behaviour.deletion.privateChatHours * HOUR_SECONDS
  if (world.now() - entry.message.date > limit) throw bad("message can't be deleted")
  room.entries.delete(messageId)
  world.emit('delete', { chatId: room.chat.id, message_id: messageId })
  return true
}

const deleteMessage: Method = (call) => {
  if (!remove(call, Number(call.params.message_id))) throw bad('message to delete not found')
  return true
}

/** Those that cannot be found are skipped. */
const deleteMessages: Method = (call) => {
  for (const id of numbersOf(call.params, 'message_ids')) remove(call, id)
  return true
}

/** The methods that change or remove what is in a chat. */
export const editing: Record<string, Method> = {
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
  deleteMessages,
}
