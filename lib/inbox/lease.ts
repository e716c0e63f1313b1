/** A claim outlives the longest function run (60 s), so a living owner is never overtaken. */
export const LEASE_SECONDS = 65
