export { bearerMatches } from './bearer.js'
export { derivedId } from './derived-id.js'
export { deriveTelegramSecret, type Purpose, type Sealer, sealer } from './seal.js'
