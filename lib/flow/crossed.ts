/**
 * Another update of the same person saved its draft between our look and our save: nothing was saved, and
 * what was decided holds no longer. `converse` looks and decides again.
 */
export class Crossed extends Error {}
