import { mix, smooth } from '../color.js'
import { detailed, noiseFrom } from '../noise.js'
import { type Layer, moving, type Stage } from './layer.js'

export interface CloudCover {
  /** 0 a clear sky, 1 no sky to be seen. */
  amount: number
  /** How fast they drift, in widths of the picture per second. */
  pace?: number
}

/** Clouds lit by the sun, drifting slowly; they are computed once and then moved. */
export function clouds(stage: Stage, { amount, pace = 0.012 }: CloudCover): Layer {
  const { width } = stage.size
  const rows = Math.ceil(stage.horizon)
  const columns = width + Math.ceil(width * pace * 4) + 2
  const sheet = weave(stage, { rows, columns, amount })
  return moving((raster, moment) => {
    const shift = moment * width * pace
    const whole = Math.floor(shift)
    const rest = shift - whole
    for (let y = 0; y < rows; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const from = (y * columns + ((x + whole) % (columns - 1))) * 4
        const cover = (sheet[from + 3] ?? 0) * (1 - rest) + (sheet[from + 7] ?? 0) * rest
        if (cover < 0.004) continue
        const at = (y * width + x) * 3
        for (let channel = 0; channel < 3; channel += 1) {
          const color = (sheet[from + channel] ?? 0) * (1 - rest) + (sheet[from + 4 + channel] ?? 0) * rest
          const before = raster.pixels[at + channel] ?? 0
          raster.pixels[at + channel] = before + (color - before) * cover
        }
      }
    }
  })
}

/** Colour and opacity of every place of the cloud sheet. */
function weave(stage: Stage, of: { rows: number; columns: number; amount: number }): Float32Array {
  const { palette, seed } = stage.theme
  const thick = detailed(noiseFrom(seed + 31), 5)
  const sheet = new Float32Array(of.rows * of.columns * 4)
  const low = 0.72 - of.amount * 0.42
  const side = stage.light.x > stage.size.width / 2 ? 1 : -1
  for (let y = 0; y < of.rows; y += 1) {
    const height = y / of.rows
    // Towards the horizon clouds lie flatter and closer together.
    const down = (y / stage.unit) * (2.6 + height * 3.4)
    const band = smooth(0, 0.14, height) * (1 - 0.55 * smooth(0.82, 1, height))
    for (let x = 0; x < of.columns; x += 1) {
      const across = (x / stage.unit) * (1.25 + height * 0.5)
      const here = thick(across, down)
      const cover = smooth(low, low + 0.26, here) * band * (0.5 + 0.45 * of.amount + 0.2)
      if (cover <= 0) continue
      const toLight = thick(across + side * 0.05, down + 0.13)
      const lit = Math.min(Math.max(0.5 + (here - toLight) * 3.4, 0), 1)
      const color = mix(palette.cloudShade, palette.cloud, lit)
      sheet.set(color, (y * of.columns + x) * 4)
      sheet[(y * of.columns + x) * 4 + 3] = Math.min(cover, 1)
    }
  }
  return sheet
}
