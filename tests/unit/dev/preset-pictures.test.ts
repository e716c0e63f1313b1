import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeJpeg } from '../../../dev/kie/media/jpeg/decode.js'
import { encodeJpeg } from '../../../dev/kie/media/jpeg/encode.js'
import { publicFile } from '../../../dev/public-files.js'
import { presetPlans } from '../../../lib/catalog/index.js'

const FOLDER = new URL('../../../public/presets/', import.meta.url)

test('every scenario has a picture of 640 pixels and at most 40 KB, and no picture is left over', () => {
  const names = presetPlans().map(({ name }) => `${name}.jpg`)
  expect(readdirSync(FOLDER).toSorted()).toEqual(names.toSorted())
  for (const name of names) {
    const bytes = readFileSync(new URL(name, FOLDER))
    expect(bytes.byteLength, name).toBeLessThanOrEqual(40_000)
    expect(decodeJpeg(bytes)?.width, name).toBe(640)
  }
})

test('a picture that was written as JPEG is read as the same picture', () => {
  const [width, height] = [21, 13]
  const rgba = new Uint8Array(width * height * 4)
  for (let at = 0; at < width * height; at += 1) {
    rgba.set([(at * 7) % 256, (at % width) * 12, Math.floor(at / width) * 19, 255], at * 4)
  }
  const read = decodeJpeg(encodeJpeg({ width, height, rgba }, 100))
  expect(read).toMatchObject({ width, height })
  const off = rgba.map((value, at) => Math.abs(value - (read?.rgba[at] ?? 0)))
  expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(12)
})

test('the local world serves the pictures and nothing beside them', async () => {
  const at = (path: string) => publicFile(new Request(`http://localhost${path}`))
  expect((await at('/presets/ad-banner.jpg'))?.headers.get('content-type')).toBe('image/jpeg')
  expect((await at('/presets/nothing.jpg'))?.status).toBe(404)
  expect(await at('/presets/../robots.txt')).toBeNull()
  expect(await at('/')).toBeNull()
})
