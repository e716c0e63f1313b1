import type { FilterName, Labels } from '../texts.js'
import { coachLabels } from './coach.js'
import { earlierLabels } from './earlier.js'
import { menus } from './menus.js'
import { count, money } from './numbers.js'
import { panelLabels } from './panel.js'
import { preferenceLabels } from './preferences.js'
import { presetLabels } from './presets.js'
import { projectLabels } from './projects.js'
import { rewriteLabels } from './rewrite.js'
import { shareLabels } from './share.js'
import { resultLabel } from './tuning.js'
import { worksLabels } from './works.js'

const FILTERS: Record<FilterName, string> = {
  popular: 'Popular',
  cheap: 'Cheap',
  fast: 'Fast',
  best: 'Best',
  'with-sound': 'With sound',
  'long-video': 'Long videos',
  affordable: 'Within balance',
}

export const labels: Labels = {
  ...shareLabels,
  ...coachLabels,
  ...rewriteLabels,
  home: '🏠 Home',
  back: '‹ Back',
  next: 'Next ›',
  skip: 'Skip',
  begin: 'Try it',
  generate: (price) => `Generate · ${money(price)}`,
  generateFree: 'Generate · Free',
  edit: 'Change',
  topUp: '⭐ Top up',
  topUpPack: (stars, sum) => `⭐ ${stars} → ${money(sum)}`,
  resume: (price) => `Continue · ${money(price)}`,
  update: '🔄 Update',
  cancel: (free) => (free ? 'Cancel' : 'Cancel and refund'),
  again: '🔁 Again',
  balance: '💳 Balance',
  settings: '⚙️ Settings',
  help: 'Help',
  search: '🔎 Find a model',
  format: (format, found) => `${menus.formats[format].name} ${found}`,
  filter: (name) => (name === null ? 'Filter' : `Filter: ${FILTERS[name].toLowerCase()}`),
  filterBy: (name, found) => `${name === null ? 'All' : FILTERS[name]}${found === null ? '' : ` ${found}`}`,
  prices: 'All prices',
  compare: 'Compare',
  like: '♡ Add to favourites',
  unlike: '♥ In favourites',
  likedMark: '♥',
  payments: 'My top-ups',
  refund: (stars) => `Return ⭐ ${stars}`,
  refundSure: 'Yes, return it',
  example: 'Use the example',
  open: 'Open the file',
  openBot: 'Try it in the bot',
  tune: '🎛 Options',
  setting: ({ label, value, locked }) => `${locked ? '🔒 ' : ''}${label}: ${value}`,
  by: (amount) => (amount < 0 ? `−${count(-amount)}` : `+${count(amount)}`),
  random: 'New every time',
  fix: (seed) => `Keep ${seed}`,
  clear: 'Reset',
  defaults: 'Back to defaults',
  results: '🗂 From my results',
  result: resultLabel,
  ...worksLabels,
  ...panelLabels,
  cheaper: ({ title, sum, free }) => `${title} · ${free ? 'free' : money(sum)}`,
  ...projectLabels,
  ...earlierLabels,
  previousPage: '‹',
  nextPage: '›',
  page: (number) => String(number),
  ...preferenceLabels,
  ...presetLabels,
  language: { ru: 'Русский', en: 'English' },
}
