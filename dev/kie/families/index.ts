import type { Family } from '../types.js'
import type { FamilyShapes } from './family.js'
import { fluxKontext, gptImage } from './image.js'
import { market } from './market.js'
import { suno, sunoStems } from './suno.js'
import { aleph, runway, veo } from './video.js'

/** How each API of KIE writes its records and callbacks. */
export const families: Readonly<Record<Family, FamilyShapes>> = {
  market,
  veo,
  suno,
  'suno-stems': sunoStems,
  '4o-image': gptImage,
  'flux-kontext': fluxKontext,
  runway,
  aleph,
}
