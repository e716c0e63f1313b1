import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { presetPlans } from '../lib/catalog/index.js'
import { painted } from './kie/media/canvas.js'
import { encodeJpeg } from './kie/media/jpeg/encode.js'
import { sceneOf } from './kie/media/paint/scene.js'
import { toBitmap } from './kie/media/raster.js'
import { themeOf } from './kie/media/theme.js'

const FOLDER = fileURLToPath(new URL('../public/presets/', import.meta.url))
const SIZE = { width: 640, height: 360 }
const MOST_BYTES = 40_000
const QUALITIES = [72, 60, 48, 36, 24]

/** What our painter paints for a scenario, in words it knows; the others get a mood of their own. */
const SCENES: Readonly<Record<string, string>> = {
  'ad-poster': 'city at night',
  'ad-clip': 'sea sunrise boat',
  'reel-scene': 'girl city rain night',
  'reel-alive': 'person meadow wind',
  'brand-mascot': 'cat hill',
  'face-style': 'portrait person forest',
  'face-epoch': 'person city evening',
  'face-figure': 'person hero space',
  'post-picture': 'house hill evening',
  'post-wallpaper': 'lighthouse sea stars night',
  'post-sticker': 'cat meadow',
  'post-cover': 'mountain sunrise balloon',
  'post-quote': 'lake dawn',
  'room-garden': 'house garden flowers',
  'room-idea': 'house forest',
  'kids-tale': 'forest snow house night',
  'kids-drawing': 'rocket space planet',
  'kids-toy': 'cat balloon meadow',
  'sound-effect': 'rain forest',
  'sound-song': 'balloon sunset sea',
  'old-photo': 'house hill autumn',
}

/** Paints the picture of every scenario: 640 × 360 and at most 40 KB, the same at every run. */
for (const [index, plan] of presetPlans().entries()) {
  const theme = themeOf(SCENES[plan.name] ?? `${plan.shelf} ${plan.name}`, index)
  const bitmap = toBitmap(await painted(sceneOf(theme, SIZE), SIZE))
  const made = QUALITIES.map((quality) => () => encodeJpeg(bitmap, quality))
  let bytes = made[0]?.()
  for (const next of made.slice(1)) if (bytes && bytes.byteLength > MOST_BYTES) bytes = next()
  if (!bytes || bytes.byteLength > MOST_BYTES)
    throw new Error(`${plan.name} does not fit ${MOST_BYTES} bytes`)
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(`${FOLDER}${plan.name}.jpg`, bytes)
}
