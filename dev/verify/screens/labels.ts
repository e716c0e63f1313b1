import type { Texts } from '../../../content/index.js'
import { catalog, FORMATS } from '../../../lib/catalog/index.js'
import type { Action } from '../../../lib/telegram/buttons.js'
import { type CoachAction, isCoaching } from '../../../lib/telegram/coach-buttons.js'
import { isOwnPreset, type OwnPresetAction } from '../../../lib/telegram/own-preset-buttons.js'
import { isOfPanel } from '../../../lib/telegram/panel-buttons.js'
import { isPreference, type PreferenceAction } from '../../../lib/telegram/preference-buttons.js'
import { isOfPreset, type PresetAction } from '../../../lib/telegram/preset-buttons.js'
import { isProject, type ProjectAction } from '../../../lib/telegram/project-buttons.js'
import { isRewritePress, type RewriteAction } from '../../../lib/telegram/rewrite-buttons.js'
import type { Button } from '../../../lib/telegram/screen.js'
import { wordsOf } from '../../../lib/telegram/screens/field-words.js'
import { FILTERS } from '../../../lib/telegram/screens/lists.js'
import type { SettingAction } from '../../../lib/telegram/setting-buttons.js'
import { isSharing, type ShareAction } from '../../../lib/telegram/share-buttons.js'
import { isWorks, type WorksAction } from '../../../lib/telegram/works-buttons.js'
import { panelShapes } from './panel-labels.js'
import { preferenceShapes } from './preference-labels.js'
import { ownShapes, presetShapes } from './preset-labels.js'
import { isNamed, projectShapes } from './project-labels.js'
import { rewriteShapes } from './rewrite-labels.js'
import { sum } from './shown.js'
import { worksShapes } from './works-labels.js'

const MARKS = /^(✓|🔒) /u

/** A label without its numbers: what is left is the same for every sum. */
function shape(label: string): string {
  return label.replaceAll(/[\d\s.,₽$€]+/g, '#')
}

/** The words of everything that can be chosen: what our models ask, and yes and no. */
function options(say: Texts): string[] {
  const asked = [...catalog.askable()].flatMap(([field, values]) =>
    values.map((value) => say.option(field, value)),
  )
  return [...asked, say.option('', true), say.option('', false)]
}

const FILTER_NAMES = [null, ...Object.values(FILTERS)]

/** The shapes of buttons among the settings of a model. */
/** The shapes of buttons about words; null: a phrase or a term leads it. */
function coachShapes(action: CoachAction, say: Texts): string[] | null {
  const { labels } = say
  switch (action.go) {
    case 'coach':
      return [labels.coach, labels.back]
    case 'undo-fix':
      return [labels.undoFix]
    case 'take-better':
      return [labels.takeBetter]
    case 'keep-mine':
      return [labels.keepMine]
    case 'examples':
      return [labels.moreExamples, ...Object.values(labels.exampleGroups)]
    case 'sample':
      return [labels.example, labels.usualSet, labels.takeExample(1)]
    case 'glossary':
      return [labels.glossary, labels.back]
    case 'terms':
      return [...Object.values(labels.termGroups), labels.previousPage, labels.nextPage, labels.back]
    case 'term':
      return say.allTerms().map(({ name }) => name)
    case 'explain':
      return say.allTerms().map(({ name }) => labels.whatIs(name))
    case 'fix-text':
      return null
  }
}

function settingShapes(action: SettingAction, say: Texts): string[] | null {
  const { labels } = say
  switch (action.go) {
    case 'value':
      return options(say)
    case 'setting':
      return [labels.previousPage, labels.nextPage, labels.back]
    case 'tune':
      return [labels.tune, labels.previousPage, labels.nextPage, labels.back]
    case 'adjust':
      return [labels.by(1), labels.by(-1), labels.by(0.5)]
    case 'fix':
      return [labels.fix(1)]
    case 'clear':
      return [labels.clear, labels.random]
    case 'results':
      return [labels.results, labels.previousPage, labels.nextPage]
    case 'take':
      return []
    case 'defaults':
      return [labels.defaults]
    case 'cheaper':
      return null
  }
}

/** The shapes of buttons about inviting and sharing. */
function sharingShapes(action: ShareAction, { labels }: Texts): string[] {
  switch (action.go) {
    case 'invite':
      return [labels.invite, labels.back]
    case 'invitation':
      return Object.values(labels.invitation)
    case 'share':
      return [labels.share]
    case 'unshare':
      return [labels.unshare]
    case 'make-mine':
      return [labels.makeMine]
  }
}

/** The shapes that a button with this action may have; null: the name of a model leads it. */
function shapesFor(action: Action, say: Texts): string[] | null {
  if (action.go === 'home') return [say.labels.home, say.labels.skip]
  if (isSharing(action)) return sharingShapes(action, say)
  if (isOfPreset(action)) return presetShapes(action, say)
  if (isOwnPreset(action)) return ownShapes(action, say)
  if (isPreference(action)) return preferenceShapes(action, say)
  if (isCoaching(action)) return coachShapes(action, say)
  if (isRewritePress(action)) return rewriteShapes(action, say)
  if (isWorks(action)) return worksShapes(action, say)
  if (isProject(action)) return projectShapes(action, say)
  return shapesOfPath(action, say)
}

type OfPath = Exclude<
  Action,
  | ShareAction
  | PreferenceAction
  | CoachAction
  | RewriteAction
  | WorksAction
  | PresetAction
  | OwnPresetAction
  | ProjectAction
>

/** The same for buttons on the way to a result, its payment included. */
function shapesOfPath(action: OfPath, say: Texts): string[] | null {
  const { labels } = say
  const [price, stars] = [sum(1_404), 50]
  switch (action.go) {
    case 'list':
      return [
        ...FORMATS.map((format) => labels.format(format, 1)),
        ...Object.values(say.shelves).map((shelf) => shelf.name),
        ...FILTER_NAMES.map((name) => labels.filterBy(name, 1)),
        ...FILTER_NAMES.map((name) => labels.filterBy(name, null)),
        labels.previousPage,
        labels.nextPage,
        labels.page(1),
        labels.likeIt,
        labels.back,
      ]
    case 'filters':
      return FILTER_NAMES.map((name) => labels.filter(name))
    case 'versus':
      return [labels.compare, labels.previousPage, labels.nextPage, labels.page(1), labels.back]
    case 'like':
      return [labels.like, labels.unlike]
    case 'model':
    case 'onto':
    case 'compare':
      return null
    case 'choose':
      return options(say)
    case 'value':
    case 'setting':
    case 'tune':
    case 'adjust':
    case 'fix':
    case 'clear':
    case 'defaults':
    case 'results':
    case 'take':
    case 'cheaper':
      return settingShapes(action, say)
    case 'skip':
    case 'step':
      return action.go === 'skip' ? [labels.skip, labels.next] : [labels.back, labels.edit]
    case 'confirm':
      return [labels.back, labels.resume(price)]
    case 'generate':
      return [labels.generateFree, labels.generate(price)]
    case 'cancel':
      return [labels.cancel(true), labels.cancel(false)]
    case 'packs':
      return [labels.topUp]
    case 'pack':
      return [labels.topUpPack(stars, price)]
    case 'refund':
      return [labels.refund(stars)]
    case 'refund-sure':
      return [labels.refundSure]
    case 'settings':
    case 'payments':
    case 'balance':
    case 'help':
      return [labels[action.go], labels.back]
    case 'language':
      return Object.values(labels.language)
    case 'progress':
      return [labels.update]
    default:
      return isOfPanel(action) ? panelShapes(action, say) : [labels[action.go]]
  }
}

/** True when a button says what the table of labels says for its action, in this language. */
export function isFromTable(button: Button, say: Texts): boolean {
  const text = button.text.replace(MARKS, '')
  if ('url' in button)
    return (
      shape(text).replace('#', '') === shape(say.labels.open).replace('#', '') ||
      [
        say.labels.openBot,
        say.labels.send,
        say.labels.makeMine,
        say.labels.toPrivate,
        say.labels.writeSupport,
      ].includes(text) ||
      text.startsWith(`${say.labels.open} `)
    )
  if ('inline' in button) return text === say.labels.post
  if ('disabled' in button) return [say.labels.starting, say.labels.rewriting].includes(text)
  if ('copy' in button) {
    return [say.labels.copyLink, say.labels.copyText, say.labels.copyPrompt].includes(text)
  }
  const { action } = button
  if ('field' in action && text.startsWith(`${wordsOf(action.field, say).label}: `)) return true
  if (action.go === 'fix-text') return text.startsWith('+ ')
  if (action.go === 'take') return text.includes(' · ')
  if (isNamed(text, action, say)) return true
  if (action.go === 'settings' && button.text === say.labels.guarded) return true
  if (action.go === 'cancel' && text.startsWith(say.labels.cancelOne({ title: '', free: true }))) return true
  const shapes = shapesFor(action, say)
  if (shapes !== null) return shapes.some((label) => shape(label) === shape(text))
  if (action.go === 'preset' && text === say.labels.back) return true
  if (action.go === 'own-preset' || action.go === 'keep-as') return true // A title of somebody's choice.
  if (!text.includes(' · ')) return ['model', 'onto'].includes(action.go) // The name of a model.
  const price = text.split(' · ').at(-1) ?? ''
  const prices = [
    say.freeBadge,
    say.price({ price: sum(1), fixed: true }),
    say.price({ price: sum(1), fixed: false }),
  ]
  return text === say.labels.back || prices.some((one) => shape(one) === shape(price))
}
