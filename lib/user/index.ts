export { MOST_FAVOURITES, modelsOf, setFavourite } from './favourites.js'
export { type OpenUserRequest, openUser, type User } from './open-user.js'
export { setLanguage } from './set-language.js'
export { setLeft } from './set-left.js'
