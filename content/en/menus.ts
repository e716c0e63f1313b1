import type { Difficulty } from '../../lib/catalog/difficulty.js'
import { type ComparedWords, SHELVES, type Shelf, type ShelfName, type Texts } from '../texts.js'
import { duration, money, plural, priceWords, rangeWords, count as written } from './numbers.js'

type Menus = Pick<
  Texts,
  | 'commands'
  | 'about'
  | 'formats'
  | 'media'
  | 'home'
  | 'shelves'
  | 'list'
  | 'filters'
  | 'search'
  | 'nothingFound'
  | 'prices'
  | 'given'
  | 'versus'
  | 'compare'
  | 'successor'
  | 'card'
  | 'help'
  | 'terms'
  | 'balance'
  | 'balanceUnavailable'
  | 'databaseAway'
  | 'providerAway'
  | 'beginning'
  | 'unexpected'
  | 'toast'
  | 'blocked'
  | 'operator'
>

const DIFFICULTIES: Record<Difficulty, string> = {
  easy: 'simple',
  medium: 'takes some choices',
  hard: 'for the experienced',
}

const NOTHING = 'There is nothing here right now.'
const NONE_YET = 'Models you ran or marked with a heart will be here.'

function costOf({ price, fixed, free }: ComparedWords): string {
  return free ? `free (then ${priceWords({ price, fixed })})` : priceWords({ price, fixed })
}

function isShelf(list: ShelfName): list is Shelf {
  return SHELVES.some((shelf) => shelf === list)
}

const WITH_THIS = { image: 'picture', video: 'video', audio: 'recording' } as const

/** What the sums of a table are for. */
function pricesOf({ seconds, side, perFile }: Omit<Parameters<Texts['prices']>[0], 'title'>): string {
  const sure = 'You see the exact sum before you start.'
  if (seconds !== null)
    return `For one run with a file of ${duration(seconds)}; a longer one costs more. ${sure}`
  if (side !== null)
    return `For a picture with a longer side of ${written(side)} pixels; a larger one costs more. ${sure}`
  return perFile ? `For one run with one picture; more cost more. ${sure}` : `For one run. ${sure}`
}

export const menus: Menus = {
  commands: [
    { command: 'menu', description: 'What shall we make?' },
    { command: 'presets', description: 'Ready scenarios' },
    { command: 'find', description: 'Find a model' },
    { command: 'projects', description: 'Projects: your folders' },
    { command: 'history', description: 'What you have made' },
    { command: 'balance', description: 'Balance and top-up' },
    { command: 'invite', description: 'Invite friends' },
    { command: 'settings', description: 'Settings and limits' },
    { command: 'cancel', description: 'Stop' },
    { command: 'help', description: 'How it works' },
  ],
  about: {
    description:
      'I make pictures, video and sound from your words, photos or recordings. You see the price before you start and pay only for a finished file. Press Start.',
    short: 'Pictures, video and sound from your words. The price is known first, you pay only for results.',
  },
  formats: {
    'text-to-image': { name: 'Text → picture', ask: 'Describe it in words, get a picture.' },
    'image-to-image': { name: 'Photo → picture', ask: 'Send a photo and say what to change in it.' },
    'image-upscale': { name: 'Enhance a photo', ask: 'More detail and sharpness for your shot.' },
    'background-remove': { name: 'Remove background', ask: 'A person or a thing on a clear background.' },
    'text-to-video': { name: 'Text → video', ask: 'Describe a scene, get a short clip.' },
    'image-to-video': { name: 'Photo → video', ask: 'Bring a shot to life: motion, camera, mood.' },
    'video-editing': { name: 'Edit a video', ask: 'Send a clip and say what it should become.' },
    'text-to-audio': { name: 'Text → sound', ask: 'Music, voice and effects from a description.' },
    'audio-editing': { name: 'Edit a sound', ask: 'A cover, a backing track, vocals apart from music.' },
    'audio-to-video': { name: 'Sound → video', ask: 'A photo speaks or sings your recording.' },
  },
  media: { image: 'picture', video: 'video', audio: 'sound' },
  home: ({ name, free }) => ({
    title: name ? `${name}, what shall we make?` : 'What shall we make?',
    paragraphs: ['Pick what you want to get. You see the price first, and pay only for a result.'],
    ...(free ? { hint: `Free today: ${free.left} of ${free.perDay} left.` } : {}),
  }),
  shelves: {
    popular: { name: 'Popular', ask: 'Good ones to begin with. We chose the order ourselves.' },
    free: { name: 'Free', ask: 'Try them without paying, anew every day.' },
    mine: { name: 'My models', ask: 'Your favourites and what you ran lately.' },
    found: { name: 'Search', ask: 'This is what fits.' },
  },
  list: ({ list, count, page, pages, filter, query, free }) => {
    const words = isShelf(list) ? menus.shelves[list] : menus.formats[list]
    const found = plural(count, 'model', 'models')
    const where = pages > 1 ? `${found} · page ${page + 1} of ${pages}` : `${found} to choose from`
    return {
      title: query === null ? words.name : `Found: “${query}”`,
      paragraphs: [count > 0 ? words.ask : filter || list !== 'mine' ? NOTHING : NONE_YET],
      ...(count > 0 && { hint: free ? `${where} · ${free.left} of ${free.perDay} left today` : where }),
    }
  },
  filters: ({ list }) => ({
    title: isShelf(list) ? menus.shelves[list].name : menus.formats[list].name,
    paragraphs: ['Which models to show?'],
  }),
  search: {
    title: 'What are you looking for?',
    paragraphs: ['Write a name or what you need: “banner”, “voice-over”, “nano banana”.'],
    hint: 'Typing mistakes are fine. Or at once: /find and the words.',
  },
  nothingFound: (query) => ({
    title: `Nothing for “${query}”`,
    paragraphs: ['Try fewer or other words. Or pick what you want to get.'],
  }),
  prices: ({ title, ...given }) => ({ title: `${title}: prices`, paragraphs: [pricesOf(given)] }),
  given: ({ what, count: many }) => {
    if (what === 'seconds') return `a file of ${duration(many)}`
    return what === 'letters'
      ? `a text of ${plural(many, 'letter', 'letters')}`
      : plural(many, 'picture', 'pictures')
  },
  versus: ({ title }) => ({ title: `What to set beside ${title}?` }),
  compare: ({ one, other }) => ({
    title: `${one.title} and ${other.title}`,
    bullets: [
      `Price: ${costOf(one)} and ${costOf(other)}`,
      `Time: ${duration(one.seconds)} and ${duration(other.seconds)}`,
      `You give: ${one.gives.join(', ')} and ${other.gives.join(', ')}`,
      `Good for: ${one.goodFor.join(', ')}, or ${other.goodFor.join(', ')}`,
    ],
    hint: 'The first model first, then the second.',
  }),
  successor: ({ title, successor }) => ({
    title: `${title} is no longer there`,
    paragraphs: [
      successor ? `Take ${successor} instead: it does the same.` : 'Pick another model on the home screen.',
    ],
  }),
  card: ({ title, does, goodFor, gives, output, seconds, difficulty, free, ...prices }) => ({
    title,
    paragraphs: [does],
    bullets: [
      `Good for: ${goodFor.join(', ')}`,
      `You give: ${gives.join(', ')} → ${menus.media[output]}`,
      `Price: ${free ? 'free, beyond the limit ' : ''}${rangeWords(prices)}`,
      `Usually ready in ${duration(seconds)}, ${DIFFICULTIES[difficulty]}`,
    ],
  }),
  help: {
    title: 'How it works',
    bullets: [
      'Pick a format and a model, answer a question or two.',
      'You see the exact price and time before you start.',
      'Money is put aside, and taken only for a finished file.',
      'If it fails, all of it comes back at once, and we say why.',
    ],
    hint: '/menu — menu · /balance — balance · /paysupport — payments · /language — language',
  },
  terms: {
    title: 'Terms',
    bullets: [
      'The price is known before the start and does not change after it.',
      'You pay only for a result you received.',
      'An unspent top-up can be returned in /paysupport.',
      'Nothing that breaks the law or the rights of others.',
    ],
  },
  balance: ({ available, held, debt, freeLeft, freePerDay }) => ({
    title: `Balance: ${money(available)}`,
    bullets: [
      ...(held.amount > 0 ? [`Put aside for what is running: ${money(held)}`] : []),
      ...(debt.amount > 0 ? [`Owed after a refund: ${money(debt)}`] : []),
      ...(freePerDay > 0 ? [`Free today: ${freeLeft} of ${freePerDay} left`] : []),
    ],
    hint: 'Top up with Telegram Stars, no cards and no forms.',
  }),
  balanceUnavailable: {
    title: 'The balance is unavailable for now',
    paragraphs: ['The database does not answer. Your money is safe; look again in a couple of minutes.'],
  },
  databaseAway: {
    title: 'The database is unavailable for now',
    paragraphs: ['Nothing was taken. Free models work; paid ones will be back in a couple of minutes.'],
  },
  providerAway: {
    title: 'Generation is unavailable for now',
    paragraphs: ['The service does not answer, so nothing was started or taken. Try again in a few minutes.'],
  },
  beginning: ({ media, count: files }) => ({
    title:
      media === null
        ? 'What shall we make of these words?'
        : files > 1
          ? `What shall we do with these ${files} files?`
          : `What shall we do with this ${WITH_THIS[media]}?`,
    hint: 'Pick a format and a model: what you sent fills the form by itself.',
  }),
  unexpected: {
    file: 'I cannot use a file like that yet.',
    other: 'I cannot read that: text, a photo, a video or a sound will do.',
  },
  toast: {
    outdated: 'That button is outdated, here is a fresh menu',
    forgotten: 'Your data is deleted, and this button is from before. To begin anew: /start',
    limited: (seconds) => `Too fast. Wait ${plural(seconds, 'second', 'seconds')}`,
    unavailable: 'Unavailable for now',
    cancelled: 'Cancelled',
    alreadyDone: 'Already done',
    liked: 'Added to favourites',
    unliked: 'Removed from favourites',
    foreign: 'This button is not yours',
    modelGone: 'That model is gone, have a look at similar ones',
    saved: 'Saved',
    apology: 'It does not work right now. Try again in a minute',
  },
  blocked: 'You cannot start new work here. If that is a mistake, write to /support.',
  operator: {
    unauthorized: 'KIE refuses the key (401). Check KIE_API_KEY: runs are cancelled and money is returned.',
    'no-credits': 'The KIE account is out of credits (402). Runs are cancelled and money is returned.',
    'key-limit': 'The KIE key has used up its limit (433). Runs are cancelled and money is returned.',
    parked: (updateId) => `Update ${updateId} failed three times and was put into parked_updates.`,
    drift: ({ model, quoted, charged, week }) => {
      const often = week ? `Dearer this week: ${week.dearer} of ${week.runs}. ` : ''
      return `KIE charged ${charged} credits for ${model}, the price was made of ${quoted}. ${often}See models/ and npm run models:check.`
    },
  },
}
