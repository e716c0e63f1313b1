export { type Entrance, type Entry, enter } from './enter.js'
export { finish, giveBack, type Saving } from './finish.js'
export { park } from './park.js'
