export { measureBytes, measureStream } from './measure.js'
export type { Measured } from './measured.js'
