import type { CoachLabels, CoachTexts } from '../coach-texts.js'
import { allExamples } from './goods/examples.js'
import { allTerms } from './goods/glossary.js'
import { allTips } from './goods/tips.js'
import { plural } from './numbers.js'

export const coachLabels: CoachLabels = {
  coach: '✨ Improve the prompt',
  takeBetter: 'Take the improved one',
  keepMine: 'Keep mine',
  undoFix: 'Remove the last one',
  addPhrase: (phrase) => `+ ${phrase}`,
  usualSet: 'The usual set',
  moreExamples: 'More examples',
  takeExample: (number) => `Take number ${number}`,
  exampleGroups: {
    general: 'General',
    ads: 'Ads',
    shop: 'Shop',
    branding: 'Brand',
    reels: 'Reels',
    sound: 'Sound',
    utilities: 'Useful',
  },
  glossary: 'Glossary',
  termGroups: {
    ai: 'AI',
    camera: 'Camera and light',
    shapes: 'Frame shapes',
    kinds: 'Kinds of content',
    marketing: 'Marketing',
  },
  whatIs: (term) => `? ${term}`,
}

export const coach: CoachTexts = {
  advice: ({ label, score, tips }) => `“${label}” scores ${score} of 100. ${tips.join(' ')}`,
  coach: ({ label, score, tips, has, better, mine }) => ({
    title: better ? `${label}: from ${score} to ${better.score} of 100` : `${label}: ${score} of 100`,
    ...(better ? { paragraphs: [`Before: ${mine}`, `After: ${better.text}`] } : {}),
    bullets: [...(has.length > 0 && !better ? [`Already there: ${has.join(', ')}`] : []), ...tips],
    hint: better
      ? 'Nothing changes until you take the improved one.'
      : tips.length > 0
        ? 'Add what is missing with a button, or leave it as it is.'
        : 'A good prompt, ready to go.',
  }),
  tips: allTips,
  someExamples: allExamples,
  examples: ({ title, group, examples }) => ({
    title: `Examples: ${title}`,
    paragraphs: examples.map((text, index) => `${index + 1}. ${text}`).slice(0, 2),
    hint: allTips().groups[group],
  }),
  soundPrompt: 'Describe what should be heard: a genre, a voice or a noise, the mood, the tempo.',
  voiceUnread:
    'I cannot turn voice into text. Press the microphone on your phone’s keyboard and dictate: the answer comes as words.',
  glossary: {
    title: 'Glossary',
    paragraphs: [
      'Write a word, like “CTR”, “seed” or “bokeh”, and I will explain it with an example. Or pick a section.',
    ],
    hint: 'Typos are fine. Or at once: /glossary and a word.',
  },
  termSection: ({ group, page, pages }) => ({
    title: `Glossary: ${coachLabels.termGroups[group]}`,
    paragraphs: ['Pick a word or write your own.'],
    ...(pages > 1 ? { hint: `Page ${page + 1} of ${pages}` } : {}),
  }),
  term: ({ name, meaning, example, also }) => ({
    title: name,
    paragraphs: [meaning, `For example: ${example}`],
    ...(also.length > 0 ? { hint: `Also called: ${also.join(', ')}` } : {}),
  }),
  termsFound: ({ query, count }) => ({
    title: `Glossary: “${query}”`,
    paragraphs: [
      count > 0
        ? `Found ${plural(count, 'word', 'words')}. Which one?`
        : 'There is no such word here. Write it another way or look into the sections.',
    ],
  }),
  allTerms,
}
