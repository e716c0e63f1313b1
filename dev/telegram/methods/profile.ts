import { isRecord, objectOf, textOf } from '../params.js'
import type { Params } from '../types.js'
import type { World } from '../world.js'
import type { Method } from './call.js'

/** Where a thing of the profile lives: its scope (commands only) and its language. */
function keyOf(what: string, params: Params): string {
  const scope = objectOf(params, 'scope') ?? { type: 'default' }
  const fields = Object.entries(scope).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([what, fields, textOf(params, 'language_code') ?? ''])
}

/** An empty value takes the entry away, so that the default shows again. */
function setText(what: string, name: string): Method {
  return ({ world, params }) => {
    const value = textOf(params, name) ?? ''
    if (value === '') world.profile.delete(keyOf(what, params))
    else world.profile.set(keyOf(what, params), value)
    return true
  }
}

function getText(what: string, name: string): Method {
  return ({ world, params }) => {
    const fallback = what === 'name' ? world.bot.first_name : ''
    const own = world.profile.get(keyOf(what, params))
    return { [name]: own ?? world.profile.get(keyOf(what, {})) ?? fallback }
  }
}

const setMyCommands: Method = ({ world, params }) => {
  world.profile.set(keyOf('commands', params), params.commands)
  return true
}

const deleteMyCommands: Method = ({ world, params }) => {
  world.profile.delete(keyOf('commands', params))
  return true
}

const setChatMenuButton: Method = ({ world, params }) => {
  const button = objectOf(params, 'menu_button') ?? { type: 'default' }
  if (params.chat_id === undefined) world.menuButton = button
  else world.residentOf(params.chat_id).room.menuButton = button
  return true
}

const getChatMenuButton: Method = ({ world, params }) => {
  const own = params.chat_id === undefined ? null : world.residentOf(params.chat_id).room.menuButton
  return own ?? world.menuButton
}

export interface Command {
  command: string
  description: string
}

function isCommand(value: unknown): value is Command {
  return isRecord(value) && typeof value.command === 'string' && typeof value.description === 'string'
}

/** The commands a person sees: the narrowest scope that has any, in their language before no language. */
export function commandsFor(world: World, person: { id: number; language: string }): Command[] {
  const scopes = [{ type: 'chat', chat_id: person.id }, { type: 'all_private_chats' }, { type: 'default' }]
  for (const scope of scopes) {
    for (const language_code of [person.language, '']) {
      const commands = world.profile.get(keyOf('commands', { scope, language_code }))
      const known = Array.isArray(commands) ? commands.filter(isCommand) : []
      if (known.length > 0) return known
    }
  }
  return []
}

/** The methods that describe the bot. */
export const describing: Record<string, Method> = {
  setMyCommands,
  deleteMyCommands,
  getMyCommands: ({ world, params }) => world.profile.get(keyOf('commands', params)) ?? [],
  setMyName: setText('name', 'name'),
  getMyName: getText('name', 'name'),
  setMyDescription: setText('description', 'description'),
  getMyDescription: getText('description', 'description'),
  setMyShortDescription: setText('short_description', 'short_description'),
  getMyShortDescription: getText('short_description', 'short_description'),
  setChatMenuButton,
  getChatMenuButton,
}
