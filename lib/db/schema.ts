/**
 * All tables, in one folder at the bottom: their foreign keys run between the nouns in both directions, and
 * the folders of the nouns may not import each other.
 */
export { events, generations, reports, usualTimes } from './tables/generations.js'
export { claims, parkedUpdates } from './tables/intake.js'
export { balances, payments, transfers } from './tables/money.js'
export { presets, projectItems, projects } from './tables/projects.js'
export { favourites, preferences, referrals, users } from './tables/users.js'
