export { bearerMatches } from './bearer.js'
export { deriveTelegramSecret, type Purpose, type Sealer, sealer } from './seal.js'
