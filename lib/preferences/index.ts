export {
  DEFAULT_PREFERENCES,
  isOffset,
  isQuiet,
  type PreferenceChange,
  type Preferences,
  preferencesFrom,
  SWITCHES,
  type Switch,
  samePreferences,
  startOfOwnDay,
} from './preferences.js'
