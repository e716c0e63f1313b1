import type { Texts } from '../../../content/index.js'
import { keyboard, renderText, type Screen } from '../../../lib/telegram/screen.js'
import { MarkupError, parseHtml } from '../../telegram/html.js'
import { isFromTable } from './labels.js'
import type { Shown } from './shown.js'

const MOST_CHARACTERS = 4_096
const MOST_EMOJI = 2
const PROVIDER = /\bkie\b|kie\.ai/i
const EMOJI = /\p{Extended_Pictographic}/gu

/** Screens that one comes to from another place than home: they lead back there. */
const BELOW = new Set([
  'cardScreen',
  'filtersScreen',
  'versusScreen',
  'pricesScreen',
  'compareScreen',
  'stepScreen',
  'confirmScreen',
  'unreadyScreen',
  'tuningScreen',
  'settingScreen',
  'resultsScreen',
  'presetShelfScreen',
  'presetScreen',
  'aimScreen',
  'ownPresetsScreen',
  'ownPresetScreen',
  'keepScreen',
  'renameScreen',
  'dropScreen',
  'blankScreen',
  'shortScreen',
  'packsScreen',
  'paymentsScreen',
  'refundScreen',
  'languageScreen',
  'dayCapScreen',
  'raiseCapScreen',
  'askAboveScreen',
  'quietScreen',
  'askedScreen',
  'ownSumScreen',
  'privacyScreen',
  'forgetScreen',
  'forgetSureScreen',
  'cappedScreen',
  'clockScreen',
  'coachScreen',
  'dictationScreen',
  'rewritingScreen',
  'rewrittenScreen',
  'rewriteFailedScreen',
  'examplesScreen',
  'glossaryScreen',
  'termsScreen',
  'termScreen',
  'termsFoundScreen',
  'historySearchScreen',
  'projectScreen',
  'projectOptionsScreen',
  'projectDeleteScreen',
  'projectNameScreen',
  'projectWordsScreen',
  'pickScreen',
  'itemScreen',
  'itemNoteScreen',
  'workScreen',
  'shownScreen',
  'recipeScreen',
  'whichFileScreen',
  'improveScreen',
  'variantsScreen',
  'askReportScreen',
  'reportWordsScreen',
  'reportedScreen',
  'reportAnswerScreen',
])

/** Home itself, what stands in other chats, and what comes to an operator. */
const OUTSIDE = new Set(['homeScreen', 'foundScreen', 'postedScreen', 'foundPresetScreen', 'reportForScreen'])

/** What is wrong with the text of a screen as Telegram gets it. */
export function faultsOfText(screen: Screen): string[] {
  const html = renderText(screen)
  try {
    const { text, faults } = parseHtml(html)
    const length = Array.from(text).length
    return [...faults, ...(length > MOST_CHARACTERS ? [`has ${length} characters`] : [])]
  } catch (error) {
    if (error instanceof MarkupError) return [`cannot be read by Telegram: ${error.message}`]
    throw error
  }
}

/** What is wrong with our own words on a screen; the quote is the person's. */
function faultsOfWords(screen: Screen): string[] {
  const { title, paragraphs = [], bullets = [], hint = '' } = screen
  const words = [title, ...paragraphs, ...bullets, hint].join('\n')
  const emoji = words.match(EMOJI) ?? []
  return [
    ...(emoji.length > MOST_EMOJI ? [`has ${emoji.length} emoji: ${emoji.join(' ')}`] : []),
    ...(PROVIDER.test(words) ? ['names the provider'] : []),
    ...(/undefined|null|NaN|\[object/.test(words) ? [`has a hole: ${words}`] : []),
  ]
}

function faultsOfButtons({ made, screen }: Shown, say: Texts): string[] {
  const buttons = screen.rows.flat()
  const goes = new Set(buttons.map((button) => ('action' in button ? button.action.go : null)))
  const leadsBack = buttons.some((button) => button.text === say.labels.back)
  keyboard(screen.rows) // Asserts the limits of keyboards and of callback data.
  return [
    ...(!OUTSIDE.has(made) && !goes.has('home') ? ['does not lead home'] : []),
    ...(BELOW.has(made) && !leadsBack ? ['does not lead back'] : []),
    ...buttons
      .filter((button) => !isFromTable(button, say))
      .map((button) => `has a label that is not in the table: ${button.text}`),
  ]
}

/** Everything that is wrong with a screen, as sentences. */
export function faultsOf(shown: Shown, say: Texts): string[] {
  try {
    return [...faultsOfText(shown.screen), ...faultsOfWords(shown.screen), ...faultsOfButtons(shown, say)]
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
