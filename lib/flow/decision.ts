import type { Language } from '../../content/index.js'
import type { ModelCard } from '../catalog/index.js'
import type { Draft, Session } from '../draft/index.js'
import type { PanelAction } from '../telegram/panel-buttons.js'
import type { SettingOwn } from '../telegram/preference-buttons.js'
import type { PrivacyAction } from '../telegram/privacy-buttons.js'
import type { RewriteAction } from '../telegram/rewrite-buttons.js'
import type { Screen } from '../telegram/screen.js'
import type { ShareAction } from '../telegram/share-buttons.js'
import type { OwnPresetRequest } from './own-preset-request.js'
import type { Shelf } from './shelves.js'
import type { ProjectRequest } from './show-projects.js'
import type { WorksRequest } from './works.js'

/**
 * The list of results for the question that is open; with a draft, a form that has just come to that question
 * and is saved with it.
 */
export interface Picking {
  kind: 'results'
  page: number
  draft?: Draft
  session?: Session
  /** What has to be said first. */
  remark?: string
}

/** What an update leads to. Decided without I/O; the flow carries it out. */
export type Decision =
  /** A screen that changes nothing. */
  | { kind: 'show'; screen: Screen; toast?: string }
  /** A screen after a choice that must be remembered; `quiet`: one like it is there already. */
  | { kind: 'save'; draft?: Draft; session?: Session; screen: Screen; toast?: string; quiet?: true }
  /** The form is filled: show the price and the balance, under a new generation id. */
  | { kind: 'confirm'; draft: Draft; notice: string | null }
  | { kind: 'home'; toast?: string }
  /** A few words over the screen, which stays as it is. */
  | { kind: 'word'; text: string }
  | { kind: 'list'; shelf: Shelf }
  | { kind: 'like'; card: ModelCard; from?: string }
  /** Words to look for; `casual`: nobody asked for them. */
  | { kind: 'find'; query: string; casual: boolean }
  /** Files of earlier generations for the question that is open, and one of them taken. */
  | Picking
  | { kind: 'take'; generation: string; file: number }
  /** A form of a model, by its code, that begins with a result of one's own. */
  | { kind: 'onto'; model: string; generation: string; draftTag: string }
  | { kind: 'balance' }
  | { kind: 'packs' }
  | { kind: 'payments' }
  | { kind: 'invoice'; stars: number }
  | { kind: 'refund'; payment: string }
  /** `asked`: about a price above the person's own sum. */
  | { kind: 'generate'; generation: string; asked?: true }
  | { kind: 'progress'; generation: string }
  | { kind: 'cancel'; generation: string }
  | { kind: 'again'; generation: string }
  | { kind: 'language'; language: Language }
  | { kind: 'sharing'; action: ShareAction }
  | { kind: 'settings' }
  /** A press among what somebody sets for themselves. */
  | { kind: 'preference'; action: SettingOwn }
  /** A scenario of one's own. */
  | { kind: 'own-preset'; request: OwnPresetRequest }
  /** What we hold on a person; `stop`: the open question and the form end. */
  | { kind: 'privacy'; action: PrivacyAction | { go: 'stop' } }
  /** A result that somebody shares. */
  | { kind: 'shared'; generation: string }
  /** What was made before. */
  | { kind: 'works'; request: WorksRequest }
  /** Something that is done with a result. */
  | { kind: 'panel'; action: PanelAction }
  /** What is wrong with a result, in the person's own words. */
  | { kind: 'report'; generation: string; words: string }
  | { kind: 'projects'; request: ProjectRequest }
  /** A text that a model writes anew. */
  | { kind: 'rewrite'; action: RewriteAction }
