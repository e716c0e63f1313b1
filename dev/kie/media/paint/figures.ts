import { cat, dog, person } from './creatures.js'
import { land } from './land.js'
import type { Layer, Stage } from './layer.js'

/** Those whom the prompt names, standing in front; `tall` is a share of the shorter side. */
export function figures(stage: Stage, tall: number): Layer[] {
  const { subjects, place } = stage.theme
  const { width, height } = stage.size
  const layers: Layer[] = []
  const many = [...subjects].filter((subject) => ['cat', 'dog', 'person'].includes(subject)).length
  if (many === 0) return layers
  const onWater = place === 'sea' || place === 'city' || place === 'space'
  const mid = place === 'hill' ? stage.light.x : width * (stage.light.x > width / 2 ? 0.36 : 0.64)
  const foot = height * (onWater || place === 'hill' ? 0.91 : place === 'meadow' ? 0.86 : 0.97)
  const size = stage.unit * tall
  if (onWater) layers.push(quay(stage, foot))
  const withPerson = subjects.has('person')
  const spread = many > 1 ? size * 0.5 : 0
  if (withPerson) layers.push(person(stage, { x: mid, foot, tall: size * 1.1 }))
  if (subjects.has('cat')) {
    layers.push(
      ...cat(stage, { x: mid - spread, foot: foot + size * 0.02, tall: size * (withPerson ? 0.42 : 0.95) }),
    )
  }
  if (subjects.has('dog')) {
    layers.push(
      ...dog(stage, { x: mid + spread, foot: foot + size * 0.02, tall: size * (withPerson ? 0.5 : 0.95) }),
    )
  }
  return layers
}

/** Dark ground in front of water or stars, for somebody to stand on. */
function quay(stage: Stage, foot: number): Layer {
  const { palette, seed } = stage.theme
  const base = foot / stage.size.height + 0.02
  const ridge = { rise: 0.06, pace: 1.1, sharp: false, haze: 0, snow: 0, seed: seed + 8 }
  return land(stage, { ...ridge, base, color: palette.near })
}
