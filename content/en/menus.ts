import type { Texts } from '../texts.js'
import { duration, money, plural, priceWords } from './numbers.js'

type Menus = Pick<
  Texts,
  | 'commands'
  | 'about'
  | 'formats'
  | 'media'
  | 'home'
  | 'formatList'
  | 'card'
  | 'settings'
  | 'help'
  | 'privacy'
  | 'terms'
  | 'support'
  | 'balance'
  | 'balanceUnavailable'
  | 'databaseAway'
  | 'providerAway'
  | 'unknownText'
  | 'unexpected'
  | 'toast'
  | 'blocked'
  | 'operator'
>

export const menus: Menus = {
  commands: [
    { command: 'menu', description: 'What shall we make?' },
    { command: 'balance', description: 'Balance and top-up' },
    { command: 'settings', description: 'Language and settings' },
    { command: 'paysupport', description: 'My top-ups and refunds' },
    { command: 'help', description: 'How it works' },
    { command: 'terms', description: 'Terms' },
    { command: 'privacy', description: 'Your data' },
    { command: 'support', description: 'Support' },
  ],
  about: {
    description:
      'I make pictures, video and sound from your words, photos or recordings. You see the price before you start and pay only for a finished file. The first picture is free: press Start.',
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
  home: ({ name, freeLeft }) => ({
    title: name ? `${name}, what shall we make?` : 'What shall we make?',
    paragraphs: ['Pick what you want to get. You see the price first, and pay only for a result.'],
    ...(freeLeft === null ? {} : { hint: `Free today: ${plural(freeLeft, 'try', 'tries')} left.` }),
  }),
  formatList: ({ format, count, page, pages }) => ({
    title: menus.formats[format].name,
    paragraphs: [menus.formats[format].ask],
    hint:
      pages > 1
        ? `${plural(count, 'model', 'models')} · page ${page + 1} of ${pages}`
        : `${plural(count, 'model', 'models')} to choose from`,
  }),
  card: ({ title, does, goodFor, gives, output, price, fixed, free, seconds, fits }) => ({
    title,
    paragraphs: [does],
    bullets: [
      `Good for: ${goodFor.join(', ')}`,
      `You give: ${gives.join(', ')} → ${menus.media[output]}`,
      free
        ? `Price: free, beyond the limit ${priceWords({ price, fixed })}`
        : `Price: ${priceWords({ price, fixed })}`,
      `Usually ready in ${duration(seconds)}`,
    ],
    ...(fits === false ? { hint: 'Your balance is lower for now; you can top up before you start.' } : {}),
  }),
  settings: () => ({
    title: 'Settings',
    paragraphs: ['Language of the bot. Your draft and balance stay as they are.'],
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
  privacy: {
    title: 'Your data',
    paragraphs: [
      'We keep your Telegram name, your balance and what you ran. Descriptions and files go to the generation service to make the result, and to nobody else.',
      'To have your data deleted, write to /support; payment records must be kept by law.',
    ],
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
  support: {
    title: 'Support',
    paragraphs: ['About a payment or a refund: /paysupport lists your top-ups, each with a return button.'],
    hint: 'If a file never came, the money comes back to your balance by itself.',
  },
  balance: ({ available, held, debt, freeLeft, freePerDay }) => ({
    title: `Balance: ${money(available)}`,
    bullets: [
      ...(held.amount > 0 ? [`Put aside for what is running: ${money(held)}`] : []),
      ...(debt.amount > 0 ? [`Owed after a refund: ${money(debt)}`] : []),
      `Free today: ${freeLeft} of ${freePerDay} left`,
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
  unknownText: 'Where do we start? Pick a format and I will ask for a description.',
  unexpected: {
    file: 'I cannot use a file like that yet.',
    other: 'I cannot read that: text, a photo, a video or a sound will do.',
    noForm: 'Got your file! Pick what to do with it, and send it again when I ask.',
  },
  toast: {
    outdated: 'That button is outdated, here is a fresh menu',
    limited: (seconds) => `Too fast. Wait ${plural(seconds, 'second', 'seconds')}`,
    unavailable: 'Unavailable for now',
    cancelled: 'Cancelled',
    alreadyDone: 'Already done',
    noChange: 'No change yet',
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
  },
}
