import type { Method } from './call.js'
import { chatting } from './chat.js'
import { connecting } from './connect.js'
import { editing } from './edit.js'
import { paying } from './pay.js'
import { plausible } from './plausible.js'
import { describing } from './profile.js'
import { sending } from './send.js'

const METHODS: Record<string, Method> = {
  ...connecting,
  ...sending,
  ...editing,
  ...chatting,
  ...paying,
  ...describing,
}

/** What a method does: acted out, or answered with a value of its return type. */
export function methodOf(name: string): Method {
  return METHODS[name] ?? plausible
}
