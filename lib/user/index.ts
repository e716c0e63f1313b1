export { MOST_FAVOURITES, modelsOf, setFavourite } from './favourites.js'
export { type Friends, friendsOf } from './friends.js'
export { type OpenUserRequest, openUser, type User } from './open-user.js'
export {
  dropPreset,
  keepPreset,
  MOST_PRESETS,
  type OwnPreset,
  ownPresets,
  PRESET_TITLE,
  readPreset,
  renamePreset,
} from './own-presets.js'
export { readPreferences, setPreference } from './preferences.js'
export { EXPORT_PAGE, exportPerson, forgetPerson } from './privacy.js'
export { setLanguage } from './set-language.js'
export { setLeft } from './set-left.js'
export { measureTimes, newTimes, noteTimes } from './usual-times.js'
