import type { Texts } from '../../../content/index.js'
import { invitationScreen, inviteScreen } from '../../../lib/telegram/screens/share.js'
import { INVITATIONS } from '../../../lib/telegram/share-buttons.js'
import { type Shown, views } from './shown.js'

const LINK = 'https://t.me/a_bot_with_the_longest_name_of_all?start=r_0123456789ab'

/** Every screen of inviting and sharing. */
export function shareScreens(say: Texts): Shown[] {
  const invite = (counted: number, link: string | null = LINK) =>
    inviteScreen({ link, came: counted * 2, counted }, say)
  return [
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
