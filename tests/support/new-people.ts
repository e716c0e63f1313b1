/** From this id on a person of the tests has never been here: /start asks them what they want to make. */
export const FIRST_NEW_ID = 7_000_000_000
