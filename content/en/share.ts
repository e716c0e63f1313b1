import type { ShareLabels, ShareTexts } from '../share-texts.js'

export const shareLabels: ShareLabels = {
  invite: '🤝 Invite friends',
  copyLink: 'Copy the link',
  copyText: 'Copy the text',
  send: 'Send to a chat',
  invitation: { story: 'Story', post: 'Post', message: 'Message' },
  share: '↗️ Share',
  unshare: 'Close the link',
  post: 'Show in a chat',
  makeMine: 'Make one like it',
  toPrivate: 'Open the private chat',
}

const STEPS = ['Spark', 'Circle', 'Workshop', 'Studio', 'Atelier'] as const

export const share: ShareTexts = {
  steps: STEPS,
  invite: ({ link, came, counted, step, next }) => ({
    title: 'Invite friends',
    paragraphs: [
      link === null
        ? 'There can be no link right now, please look in a little later. Everybody you brought is still here.'
        : 'Here is your link. It counts the friends you bring, and does not show who you are.',
      'A friend counts once they opened the bot for the first time by your link and got their first result. Whoever has been here before does not count.',
    ],
    bullets: [
      `Came by your link: ${came}`,
      `Have made something: ${counted}`,
      ...(step === null ? [] : [`Your step: “${STEPS[step]}”`]),
      next
        ? `${next.missing} more ${next.missing === 1 ? 'friend' : 'friends'} to “${STEPS[next.step]}”`
        : 'You have reached every step. Thank you!',
    ],
    hint: 'There are no gifts for steps yet: an honest count, and our thanks.',
  }),
  friendMade: {
    title: 'A friend of yours has a first result',
    paragraphs: ['Somebody came by your link and made something. They count as your friend now.'],
    hint: 'You can switch such news off in /settings.',
  },
  invitation: (of) => ({
    title: { story: 'Words for a story', post: 'Words for a post', message: 'Words for a message' }[of],
    paragraphs: ['Press “Copy the text” and paste it wherever you like. The link is inside.'],
  }),
  share: ({ title, link }) => ({
    title: `Share: ${title}`,
    paragraphs: [
      link === null
        ? 'There can be no link right now, please look in a little later.'
        : 'The link shows the result, the model and your description. Photos, videos and recordings you sent stay with you.',
      'Whoever opens it can make something like it at their own cost. You can close the link at any time.',
    ],
  }),
  sharing: ({ title, link }) => `Look what came out of ${title}: ${link}`,
  unshared: ({ title }) => ({
    title: `The link is closed: ${title}`,
    paragraphs: ['It opens nothing any more. What was already sent to chats stays there.'],
  }),
  shared: ({ title, price, asks, kept }) => ({
    title,
    paragraphs: [
      kept
        ? 'Somebody shared this result with you.'
        : 'Somebody shared this result with you, but the file itself can no longer be opened.',
      asks
        ? 'Make one like it: the settings and the description are filled in, the files will be your own.'
        : 'Make one like it: the settings and the description are filled in.',
    ],
    hint: price,
  }),
  sharedGone: 'This link was closed or is not complete. But you can make something of your own right now.',
  inPrivate: {
    title: 'This is for you alone',
    paragraphs: [
      'Balance, payments, settings and history are shown in the private chat, where the group does not see them.',
    ],
  },
  answerHere: 'In a group, reply to this very message.',
  nobodysMenu: 'Nobody can tell any more whose menu this is. Open your own: /menu',
  inviting: (of, link) =>
    ({
      story: `Pictures, videos and music right in Telegram. Have a look: ${link}`,
      post: `There is a bot that makes pictures, videos and sound from a description or a photo. You see the price first and pay only for the finished file. Try it: ${link}`,
      message: `Hi! This is what I use for pictures and videos: you write what you need and get the finished file. ${link}`,
    })[of],
}
