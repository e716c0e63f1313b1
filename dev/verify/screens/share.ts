import type { Texts } from '../../../content/index.js'
import { privateScreen } from '../../../lib/telegram/screens/group.js'
import { pageScreen } from '../../../lib/telegram/screens/menus.js'
import { foundPresetScreen } from '../../../lib/telegram/screens/presets.js'
import {
  invitationScreen,
  inviteScreen,
  postedScreen,
  type SharedView,
  sharedScreen,
  shareScreen,
  unsharedScreen,
} from '../../../lib/telegram/screens/share.js'
import { INVITATIONS } from '../../../lib/telegram/share-buttons.js'
import { GENERATION, type Shown, type Strangers, sum, views } from './shown.js'

const LINK = 'https://t.me/a_bot_with_the_longest_name_of_all?start=r_0123456789ab'

const PRESET = { name: 'x', title: 'Logo', gets: 'PNG', price: sum(1_404), fixed: true, free: false }

/** Every screen of inviting and sharing. */
export function shareScreens(say: Texts, { title, prompt }: Strangers): Shown[] {
  const invite = (counted: number, link: string | null = LINK) =>
    inviteScreen({ link, came: counted * 2, counted }, say)
  const generation = GENERATION
  const shared = (view: Partial<SharedView>) =>
    sharedScreen(
      { generation, title, prompt, price: say.freeBadge, asks: true, kept: true, offered: true, ...view },
      say,
    )
  return [
    ...views('shareScreen', {
      'with a link': shareScreen({ generation, title, link: `${LINK}-g_${'x'.repeat(22)}` }, say),
      'without one': shareScreen({ generation, title, link: null }, say),
    }),
    ...views('unsharedScreen', { usual: unsharedScreen({ generation, title }, say) }),
    ...views('sharedScreen', {
      whole: shared({}),
      'without files': shared({ asks: false }),
      'that Telegram has no more': shared({ kept: false }),
      'of a model that is gone': shared({ offered: false, price: '', prompt: '' }),
    }),
    ...views('pageScreen', {
      'a friend has a result': pageScreen(say.friendMade, say, [
        { text: say.labels.invite, action: { go: 'invite' } },
      ]),
    }),
    ...views('privateScreen', {
      'with a link': privateScreen(LINK, say),
      'without one': privateScreen(null, say),
    }),
    ...views('foundPresetScreen', {
      'with a link': foundPresetScreen({ ...PRESET, url: LINK }, say),
      'without one': foundPresetScreen({ ...PRESET, free: true, url: null }, say),
    }),
    ...views('postedScreen', {
      'with a link': postedScreen({ title, prompt, url: LINK }, say),
      'without one': postedScreen({ title, prompt: '', url: null }, say),
    }),
    ...views('inviteScreen', {
      'nobody yet': invite(0),
      'on the way': invite(4),
      'at a step': invite(10),
      'above all steps': invite(1_234),
      'without a link': invite(1, null),
    }),
    ...views(
      'invitationScreen',
      Object.fromEntries(INVITATIONS.map((of) => [of, invitationScreen({ of, link: LINK }, say)])),
    ),
  ]
}
