import { type Color, hex } from './color.js'

/** The colours of a light: every painter takes its own from here. */
export interface Palette {
  /** From the top of the sky to the horizon. */
  sky: readonly Color[]
  /** Sun or moon, and the air around it. */
  sun: Color
  glow: Color
  cloud: Color
  cloudShade: Color
  /** The far land and the nearest one. */
  far: Color
  near: Color
  water: Color
  foliage: readonly Color[]
  /** Flowers, lights, ribbons. */
  accents: readonly [Color, ...Color[]]
}

export type PaletteName =
  | 'sunset'
  | 'dawn'
  | 'day'
  | 'night'
  | 'neon'
  | 'aurora'
  | 'winter'
  | 'autumn'
  | 'storm'
  | 'cosmos'
  | 'lagoon'
  | 'berry'

type Names = Record<'sun' | 'glow' | 'cloud' | 'cloudShade' | 'far' | 'near' | 'water', string>

function list(text: string): Color[] {
  return text.split(' ').map(hex)
}

function palette(sky: string, names: Names, more: { foliage: string; accents: string }): Palette {
  const [accent = hex('#ffffff'), ...accents] = list(more.accents)
  return {
    sky: list(sky),
    sun: hex(names.sun),
    glow: hex(names.glow),
    cloud: hex(names.cloud),
    cloudShade: hex(names.cloudShade),
    far: hex(names.far),
    near: hex(names.near),
    water: hex(names.water),
    foliage: list(more.foliage),
    accents: [accent, ...accents],
  }
}

export const PALETTES: Record<PaletteName, Palette> = {
  sunset: palette(
    '#2a1f5c #5b2f7f #a9407f #ea6a62 #ffa75c #ffd98a',
    {
      sun: '#fff3cf',
      glow: '#ff9d52',
      cloud: '#ffb27a',
      cloudShade: '#8a3f78',
      far: '#d4737a',
      near: '#1b1034',
      water: '#3a2a63',
    },
    { foliage: '#3c1f46 #5a2a4c #2a1638', accents: '#ff5d6c #ffb347 #ffd97a #c55bd0 #ff8fa3' },
  ),
  dawn: palette(
    '#5a76ab #8f9cc6 #c7b1cb #f0bfc0 #fbd9bd #fff0d6',
    {
      sun: '#fffaf0',
      glow: '#ffc9a3',
      cloud: '#fff0e4',
      cloudShade: '#b8a5c6',
      far: '#c5b3cb',
      near: '#2b3757',
      water: '#7f93bb',
    },
    { foliage: '#3a6158 #5c8a6c #8db07c', accents: '#f58ea0 #ffc46b #fff1d0 #9f87d6 #7fb4e0' },
  ),
  day: palette(
    '#2272c9 #4a97dd #7fbcea #b5dcf3 #e6f4f5',
    {
      sun: '#fffdf0',
      glow: '#fff8e4',
      cloud: '#ffffff',
      cloudShade: '#a9c3de',
      far: '#a9cbe0',
      near: '#20503f',
      water: '#1f79ae',
    },
    { foliage: '#2f7d4a #4f9d4f #86b953', accents: '#ff5a5f #ffc93c #ffffff #b26cf0 #ff9ecb' },
  ),
  night: palette(
    '#050a24 #0b1740 #16295e #264a80 #3f6f9f',
    {
      sun: '#fdf7e0',
      glow: '#9dc3ee',
      cloud: '#4c6a9c',
      cloudShade: '#162852',
      far: '#2d4f83',
      near: '#050a1c',
      water: '#0e2147',
    },
    { foliage: '#0d2436 #143248 #0a1a2c', accents: '#ffd27a #8fd0ff #ff9f7a #b9a1ff #fff2c4' },
  ),
  neon: palette(
    '#0b0626 #220a4d #4a1283 #8c1fa2 #e0369b #ff8a6b',
    {
      sun: '#ffe3a8',
      glow: '#ff4fa3',
      cloud: '#b13fc0',
      cloudShade: '#2a0f5c',
      far: '#6a1f9c',
      near: '#080418',
      water: '#1a0b45',
    },
    { foliage: '#1a0b45 #2b0f60 #0f0630', accents: '#00f0ff #ff2fa0 #ffe45e #8f5bff #38ffb0' },
  ),
  aurora: palette(
    '#040b1f #081a36 #0e3350 #17566b #2f8580',
    {
      sun: '#f6fff0',
      glow: '#7ff0c0',
      cloud: '#2f7f80',
      cloudShade: '#0c2a44',
      far: '#1f5a6e',
      near: '#030a16',
      water: '#0a2a40',
    },
    { foliage: '#06222c #0b323a #041620', accents: '#5cf2b0 #8f7bff #38d0e0 #e07bff #c8ffd8' },
  ),
  winter: palette(
    '#5f8fc4 #8db3da #b9d2ea #dde9f4 #f8f4f0',
    {
      sun: '#fffdf6',
      glow: '#ffe9cf',
      cloud: '#ffffff',
      cloudShade: '#a8bfd8',
      far: '#b4cae0',
      near: '#2f4a68',
      water: '#7ba3c6',
    },
    { foliage: '#37566f #4d6f86 #274560', accents: '#ff6b6b #ffffff #8fc7ff #ffd98f #b0a0ff' },
  ),
  autumn: palette(
    '#4f86b8 #8fb1c4 #cfcdb8 #f6d9a4 #ffe9bd',
    {
      sun: '#fff6dc',
      glow: '#ffc875',
      cloud: '#fff0d4',
      cloudShade: '#c2a58c',
      far: '#b9ada6',
      near: '#4a2412',
      water: '#86775f',
    },
    { foliage: '#a63d14 #d9701f #f0a530 #7c2f12', accents: '#e2492a #f7a325 #ffd75a #a8321c #fff0c2' },
  ),
  storm: palette(
    '#2a343f #43525f #66767f #909d9f #bcc1b8',
    {
      sun: '#f4f2e6',
      glow: '#c9d0c8',
      cloud: '#a4afb2',
      cloudShade: '#39444f',
      far: '#7d8b90',
      near: '#18211f',
      water: '#3c4f59',
    },
    { foliage: '#22332f #31453c #1a2725', accents: '#d9c46a #e0e6e2 #7fa8b5 #b5655a #93a889' },
  ),
  cosmos: palette(
    '#03030f #0a0a26 #17123f #2a1a5e #421f70',
    {
      sun: '#fff2d8',
      glow: '#ff9fd0',
      cloud: '#6f4bd8',
      cloudShade: '#12205c',
      far: '#3a2a80',
      near: '#04030e',
      water: '#140f3a',
    },
    { foliage: '#140f3a #1f1650 #0b0824', accents: '#ff7ac8 #5ac8ff #ffcf7a #9f7bff #7affd4' },
  ),
  lagoon: palette(
    '#06364f #0a6478 #15959a #4cc4ad #b0ecc4 #fdf6d0',
    {
      sun: '#fffbe0',
      glow: '#ffe39a',
      cloud: '#e8fff4',
      cloudShade: '#3a97a0',
      far: '#5ab6b4',
      near: '#042636',
      water: '#0d7288',
    },
    { foliage: '#0a4a4a #12706a #2a9a7a', accents: '#ff8f6b #ffd166 #06d6c0 #118ab2 #fef6d8' },
  ),
  berry: palette(
    '#2b0f3f #5a1a5e #96286f #d14b7c #f58a8a #ffd0b0',
    {
      sun: '#fff0dc',
      glow: '#ffab9a',
      cloud: '#ffc0b8',
      cloudShade: '#7a2a6a',
      far: '#b6508a',
      near: '#1e0a2e',
      water: '#4a1a58',
    },
    { foliage: '#3a1246 #561a56 #240c34', accents: '#ff6f91 #ffc75f #f9f871 #845ec2 #ff9671' },
  ),
}
