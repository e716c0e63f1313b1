import type { Texts } from '../../../content/index.js'
import { coachScreens } from './coach.js'
import { confirmScreens } from './confirm.js'
import { earlierScreens } from './earlier.js'
import { formScreens } from './form.js'
import { generationScreens } from './generation.js'
import { menuScreens } from './menus.js'
import { panelScreens } from './panel.js'
import { paymentScreens } from './payments.js'
import { preferenceScreens } from './preferences.js'
import { presetScreens } from './presets.js'
import { projectScreens } from './projects.js'
import { rewriteScreens } from './rewrite.js'
import { settingScreens } from './settings.js'
import { shareScreens } from './share.js'
import { PLAIN, type Shown, type Strangers } from './shown.js'
import { workScreens } from './works.js'

export { faultsOf, faultsOfText } from './judge.js'
export { isFromTable } from './labels.js'
export { PLAIN, type Shown, type Strangers } from './shown.js'

/** Every screen there is in one language, with the words of strangers where they stand. */
export function allScreens(say: Texts, strangers: Strangers = PLAIN): Shown[] {
  return [
    ...menuScreens(say, strangers),
    ...formScreens(say, strangers),
    ...earlierScreens(say, strangers),
    ...confirmScreens(say, strangers),
    ...coachScreens(say, strangers),
    ...rewriteScreens(say, strangers),
    ...presetScreens(say, strangers),
    ...settingScreens(say, strangers),
    ...generationScreens(say, strangers),
    ...panelScreens(say, strangers),
    ...paymentScreens(say),
    ...preferenceScreens(say, strangers),
    ...shareScreens(say, strangers),
    ...workScreens(say, strangers),
    ...projectScreens(say, strangers),
  ]
}
