import { listOf, textOf } from '../params.js'
import { bad } from '../refusal.js'
import type { Method } from './call.js'

/** The reactions a bot may give. */
const REACTIONS =
  '❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 ' +
  '👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'
const KNOWN_REACTIONS = new Set(REACTIONS.split(' '))

const setMessageReaction: Method = ({ world, params }) => {
  const entry = world.residentOf(params.chat_id).room.find(Number(params.message_id))
  if (!entry) throw bad('message to react not found')
  const reactions = listOf(params, 'reaction')
  const known = reactions.every((reaction) =>
    KNOWN_REACTIONS.has(String(reaction.emoji).replace(/\uFE0F$/, '')),
  )
  if (!known) throw bad('REACTION_INVALID')
  if (reactions.length > 1) throw bad('REACTIONS_TOO_MANY')
  entry.reactions = reactions
  return true
}

const pinChatMessage: Method = ({ world, params }) => {
  const entry = world.residentOf(params.chat_id).room.find(Number(params.message_id))
  if (!entry) throw bad('message to pin not found')
  entry.pinned = true
  return true
}

/** Without a message id the newest pinned message is meant. */
const unpinChatMessage: Method = ({ world, params }) => {
  const { room } = world.residentOf(params.chat_id)
  const pinned = [...room.entries.values()].filter((entry) => entry.pinned)
  const one = params.message_id === undefined ? pinned.at(-1) : room.find(Number(params.message_id))
  if (!one?.pinned) throw bad('message to unpin not found')
  one.pinned = false
  return true
}

const unpinAllChatMessages: Method = ({ world, params }) => {
  for (const entry of world.residentOf(params.chat_id).room.entries.values()) entry.pinned = false
  return true
}

const getChat: Method = ({ world, params }) => {
  const { room, user } = world.residentOf(params.chat_id)
  const pinned = [...room.entries.values()].findLast((entry) => entry.pinned)
  return {
    ...room.chat,
    ...(user.username ? { active_usernames: [user.username] } : {}),
    accent_color_id: user.id % 7,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: true,
      limited_gifts: true,
      unique_gifts: true,
      premium_subscription: true,
      gifts_from_channels: true,
    },
    ...(pinned ? { pinned_message: pinned.message } : {}),
  }
}

const getChatMember: Method = ({ world, params }) => {
  const resident = world.residentOf(params.chat_id)
  if (params.user_id === resident.user.id) return { status: 'member', user: resident.user }
  if (params.user_id !== world.bot.id) throw bad('user not found')
  return resident.blocked
    ? { status: 'kicked', user: world.bot, until_date: 0 }
    : { status: 'member', user: world.bot }
}

/** Only games and links to the bot itself are opened by a press. */
const answerCallbackQuery: Method = ({ world, params }) => {
  const url = textOf(params, 'url')
  const own = new RegExp(`^(https?://)?t\\.me/${world.bot.username}\\?start=[A-Za-z0-9_-]{1,64}$`, 'i')
  if (url && !own.test(url)) throw bad('URL_INVALID')
  world.answer('callback', params.callback_query_id, params)
  return true
}

/** Results by file id are of the kind they say, or none of them is shown. */
const answerInlineQuery: Method = ({ world, params }) => {
  for (const result of listOf(params, 'results')) {
    const kind = String(result.type)
    const fileId = result[`${kind}_file_id`]
    if (typeof fileId !== 'string') continue
    const file = world.files.find(fileId)
    if (!file) throw bad('wrong file identifier/HTTP URL specified')
    if (file.kind !== kind) throw bad(`can't use file of type ${file.kind} as ${kind}`)
  }
  world.answer('inline', params.inline_query_id, params)
  return true
}

/** The methods about chats and the questions people ask by pressing. */
export const chatting: Record<string, Method> = {
  setMessageReaction,
  pinChatMessage,
  unpinChatMessage,
  unpinAllChatMessages,
  getChat,
  getChatMember,
  answerCallbackQuery,
  answerInlineQuery,
}
