export { type Entrance, type Entry, enter } from './enter.js'
export { finish, type Saving } from './finish.js'
export { giveBack } from './give-back.js'
export { park } from './park.js'
