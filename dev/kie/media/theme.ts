import { PALETTES, type Palette, type PaletteName } from './palettes.js'
import { hashOf, pick, randomFrom } from './random.js'

export type Place = 'sea' | 'mountains' | 'forest' | 'city' | 'space' | 'meadow' | 'hill' | 'waves'
export type Subject = 'cat' | 'dog' | 'person' | 'boat' | 'birds' | 'balloon' | 'house'

/** What a prompt asks to see, as far as the painter knows it. */
export interface Theme {
  seed: number
  place: Place
  palette: Palette
  paletteName: PaletteName
  subjects: ReadonlySet<Subject>
  /** Dark sky with stars. */
  night: boolean
  snow: boolean
  rain: boolean
}

const PLACES: readonly [Place, RegExp][] = [
  [
    'city',
    /^(город|улиц|небоскр|москв|петербург|мегаполис|city|cities|street|skyline|skyscraper|town|downtown|tokyo|york|токио|киберпанк|cyberpunk)/,
  ],
  [
    'sea',
    /^(мор[еяюс]|океан|пляж|волн[аыу]|остров|побереж|берег|озер|маяк|парус|корабл|лодк|яхт|sea$|seas|waves?$|ocean|beach|coast|shore|island|lake|lighthouse|harbo|sail|yacht|boat|ship)/,
  ],
  [
    'mountains',
    /^(гор[аыуе]$|горам|горах|горн|скал|вершин|вулкан|ущель|альп|mountain|peak|alps|cliff|volcano|canyon)/,
  ],
  [
    'forest',
    /^(лес(?!тниц)|тайг|джунгл|роща|дерев|сосн|ель$|ели$|елк|ёлк|берёз|берез|forest|wood|jungle|tree|pine|grove)/,
  ],
  [
    'space',
    /^(космос|косми|галакт|планет|туманност|вселенн|астронавт|космонавт|ракет|марс|сатурн|юпитер|space|cosm|galax|planet|nebula|universe|astronaut|rocket|mars$|saturn|jupiter)/,
  ],
  [
    'meadow',
    /^(цвет(?!н|ов(?:ой|ая|ое|ые))|букет|роз[аыу]?$|тюльпан|ромашк|подсолн|мак[ии]?$|лаванд|поле$|поля$|полян|луг|сад[у]?$|трав|flower|bouquet|rose|tulip|dais|sunflower|popp|lavender|field|meadow|garden|grass|blossom)/,
  ],
]

const SUBJECTS: readonly [Subject, RegExp][] = [
  ['cat', /^(кот(?!ор|л|ел)|кош(к|ек|еч)|cat$|cats$|kitten|kitty)/],
  ['dog', /^(собак|пес$|пёс$|щен|корги|dog|puppy|corgi)/],
  [
    'person',
    /^(человек|девушк|девочк|женщин|мужчин|парень|парн|мальчик|ребен|ребён|портрет|путник|рыцар|воин|геро|космонавт|астронавт|girl|woman|man$|boy|person|portrait|child|knight|travel|hero|astronaut|wander)/,
  ],
  ['boat', /^(лодк|корабл|парус|яхт|boat|ship$|ships$|sail|yacht)/],
  ['birds', /^(птиц|чайк|журавл|ласточ|bird|seagull|swallow|crane)/],
  ['balloon', /^(шар|шары|аэростат|balloon)/],
  ['house', /^(дом$|дома$|доме$|домик|хижин|избушк|коттедж|house|cabin|hut$|cottage)/],
]

const MOODS: readonly [PaletteName, RegExp][] = [
  ['neon', /^(неон|киберпанк|neon|cyber|synthwave|ретровейв)/],
  ['aurora', /^(сияни|aurora|северн)/],
  ['sunset', /^(закат|вечер|сумер|sunset|evening|dusk|twilight|golden|золот)/],
  ['dawn', /^(рассвет|утр|зар[яию]$|dawn|sunrise|morning)/],
  ['night', /^(ноч|полноч|лун|звезд|звёзд|night|midnight|moon|star)/],
  ['winter', /^(зим|снег|снеж|мороз|лед|лёд|рождеств|новогод|winter|snow|frost|ice$|icy|christmas)/],
  ['autumn', /^(осен|листопад|октябр|autumn|fall$|october)/],
  ['storm', /^(дожд|гроз|шторм|бур[яию]|туман|пасмур|rain|storm|thunder|fog|mist|gloom)/],
  ['day', /^(день|днем|днём|солнеч|лет[оа]|весн|полдень|day|sunny|summer|spring|noon)/],
]

/** Palettes that suit a place when the prompt names none; the seed chooses. */
const USUAL: Record<Place, readonly [PaletteName, ...PaletteName[]]> = {
  sea: ['sunset', 'day', 'dawn'],
  mountains: ['dawn', 'sunset', 'day'],
  forest: ['dawn', 'autumn', 'day'],
  city: ['sunset', 'night', 'neon'],
  space: ['cosmos'],
  meadow: ['day', 'dawn', 'sunset'],
  hill: ['sunset', 'night', 'dawn'],
  waves: ['sunset', 'lagoon', 'berry', 'aurora', 'dawn', 'cosmos'],
}

/** Reads a prompt, Russian or English; equal prompts and variants give equal themes. */
export function themeOf(prompt: string, variant: number): Theme {
  const words = prompt
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const seed = hashOf(`${words.join(' ')}#${variant}`)
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word))
  const subjects = new Set(SUBJECTS.filter(([, pattern]) => has(pattern)).map(([subject]) => subject))
  const place =
    PLACES.find(([, pattern]) => has(pattern))?.[0] ??
    placeFor(
      subjects,
      MOODS.some(([, pattern]) => has(pattern)),
    )
  const named = MOODS.find(([, pattern]) => has(pattern))?.[0]
  const paletteName = place === 'space' ? 'cosmos' : (named ?? pick(randomFrom(seed), USUAL[place]))
  return {
    seed,
    place,
    palette: PALETTES[paletteName],
    paletteName,
    subjects,
    night: ['night', 'aurora', 'neon', 'cosmos'].includes(paletteName) || has(/^(ноч|night|midnight)/),
    snow: paletteName === 'winter' || has(/^(снег|снеж|snow)/),
    rain: has(/^(дожд|ливен|гроз|rain|storm)/),
  }
}

/** Without a place: animals and people stand on a hill, a time of day has mountains, all else is waves. */
function placeFor(subjects: ReadonlySet<Subject>, timed: boolean): Place {
  if (subjects.has('boat')) return 'sea'
  if (subjects.size > 0) return 'hill'
  return timed ? 'mountains' : 'waves'
}
