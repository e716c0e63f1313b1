import type { Aim, PresetShelf } from '../preset-shapes.js'
import type { PresetLabels, PresetTexts } from '../preset-texts.js'
import { allPresets } from './goods/presets.js'
import { duration, money, plural, priceWords } from './numbers.js'

const SHELVES: Record<PresetShelf, { name: string; ask: string }> = {
  ads: { name: 'Ads', ask: 'A banner, a poster, a clip: ready to publish.' },
  reels: { name: 'Reels', ask: 'Short videos that people watch to the end.' },
  shop: { name: 'Shop', ask: 'Products that want to be in the cart.' },
  branding: { name: 'Brand', ask: 'A mark, a character, a pattern: the face of your business.' },
  portrait: { name: 'Portraits', ask: 'One photo, any look.' },
  social: { name: 'Posts', ask: 'Pictures for a feed, covers and stickers.' },
  interior: { name: 'Interiors', ask: 'Try the renovation before you renovate.' },
  kids: { name: 'For kids', ask: 'Colouring pages, tales and drawings that move.' },
  food: { name: 'Food', ask: 'So that people want a bite.' },
  sound: { name: 'Sound', ask: 'A voice, music and all that can be heard.' },
  tools: { name: 'Handy', ask: 'Repair, clean, enlarge.' },
}

const AIM: Record<Aim, { name: string; ask: string }> = {
  ads: { name: 'Ads', ask: 'Begin with one of three: a couple of answers and it is done.' },
  reels: { name: 'Videos for reels', ask: 'Three ways to a clip in a couple of minutes.' },
  design: { name: 'Design', ask: 'A mark, a character or an interior: which first?' },
  shop: { name: 'Product photos', ask: 'A picture from your phone is enough.' },
  sound: { name: 'Sound and voice', ask: 'Write the words, hear the result.' },
  free: { name: '🎁 Try for free', ask: 'These three cost nothing. Shall we make one now?' },
}

const FILES = { image: 'a photo', video: 'a video', audio: 'a recording' } as const

function found(count: number): string {
  return plural(count, 'idea', 'ideas')
}

/** Labels around ready scenarios. */
export const presetLabels: PresetLabels = {
  presets: '✨ Ready ideas',
  presetShelf: (shelf, count) => `${SHELVES[shelf].name} ${count}`,
  presetStart: 'Start',
  aims: 'What can I make?',
  ownPresets: '📌 My ideas',
  keep: '📌 Keep as my idea',
  keepTitle: (title) => `Call it “${title}”`,
  presetRename: 'Rename',
  presetDrop: 'Delete',
  presetDropSure: 'Yes, delete',
  aim: (aim) => AIM[aim].name,
}

/** Ready scenarios: a few words from the person, the rest is set. */
export const presets: PresetTexts = {
  preset: (name) => (Object.hasOwn(allPresets(), name) ? (allPresets()[name] ?? null) : null),
  presets: ({ count }) => ({
    title: 'Ready ideas',
    paragraphs: ['All is set: answer a question or two and get the result.'],
    hint: `${found(count)} to choose from`,
  }),
  presetShelf: ({ shelf, count, page, pages }) => ({
    title: SHELVES[shelf].name,
    paragraphs: [SHELVES[shelf].ask],
    hint: pages > 1 ? `${found(count)} · page ${page + 1} of ${pages}` : found(count),
  }),
  presetsFound: ({ query, count }) => ({
    title: `Found: “${query}”`,
    paragraphs: ['Here are ready ideas that fit.'],
    hint: `${found(count)} to choose from`,
  }),
  presetCard: ({ title, gets, asks, files, model, price, fixed, free, seconds, illustrated }) => ({
    title,
    paragraphs: [gets],
    bullets: [
      ...(asks.length > 0 ? [`I will ask: ${asks.join(' ')}`] : []),
      ...(files.length > 0 ? [`You send: ${files.map((kind) => FILES[kind]).join(' and ')}`] : []),
      `Price: ${free ? `free, over the limit ${priceWords({ price, fixed })}` : fixed ? money(price) : priceWords({ price, fixed })}`,
      `Made by ${model}, usually in ${duration(seconds)}`,
    ],
    ...(illustrated ? { hint: 'The picture above is a drawing of ours for the mood, not a result.' } : {}),
  }),
  blank: ({ title, number, of, ask, example }) => ({
    title: of > 1 ? `${title} · ${number} of ${of}` : title,
    paragraphs: [ask, `For example: ${example}`],
    hint: 'Write the answer as a message, or take the example.',
  }),
  blankEmpty: 'Write at least one word.',
  blankTooLong: (max) => `Too long: ${plural(max, 'character is', 'characters are')} enough.`,
  aims: ({ name }) => ({
    title: name ? `${name}, what would you like to make?` : 'What would you like to make?',
    paragraphs: ['I make pictures, video and sound. You see the price first and pay only for what is ready.'],
  }),
  aim: (aim) => ({ title: AIM[aim].name.replace('🎁 ', ''), paragraphs: [AIM[aim].ask] }),
  greeting:
    'Hello! Here you make pictures, video and sound: you see the price first and pay only for what is ready.',
  ownPresets: ({ count }) => ({
    title: 'My ideas',
    paragraphs: [
      count > 0
        ? 'All is set as you kept it: just press “Start”.'
        : 'Nothing here yet. Fill any form and press “Keep as my idea” before you run it.',
    ],
    ...(count > 0 ? { hint: found(count) } : {}),
  }),
  ownPreset: ({ title, model, price, fixed, free, isOwn }) => ({
    title,
    paragraphs: [
      isOwn
        ? 'Words and settings are kept; you can change them before you run it.'
        : 'Somebody shared this idea with you. It runs on your balance, and you can change the words.',
    ],
    bullets: [
      `Price: ${free ? `free, over the limit ${priceWords({ price, fixed })}` : priceWords({ price, fixed })}`,
      `Made by ${model}`,
    ],
  }),
  keepAsk: ({ problem }) => ({
    title: 'What shall it be called?',
    paragraphs: [...(problem ? [`⚠️ ${problem}`] : []), 'Words and settings are kept, files are not.'],
    hint: 'Send the name as a message, or take this one.',
  }),
  renameAsk: ({ title, problem }) => ({
    title: `A new name for “${title}”?`,
    ...(problem ? { paragraphs: [`⚠️ ${problem}`] } : {}),
    hint: 'Send it as a message.',
  }),
  dropAsk: ({ title }) => ({
    title: `Delete “${title}”?`,
    paragraphs: ['Its link will stop working, too. Results you have stay.'],
  }),
  ownToast: {
    kept: 'Kept in “My ideas”',
    full: 'There is no more room: delete an old one',
    dropped: 'Deleted',
    title: (most) => `A name has at most ${plural(most, 'character', 'characters')}.`,
  },
  presetGone: 'This idea is gone, have a look at others',
}
