/** Stops the request when a promise of ours is broken. Throws; a repeat throws again. */
export function assert(condition: unknown, promise: string): asserts condition {
  if (!condition) throw new Error(`broken promise: ${promise}`)
}

/** The end of an exhaustive `switch`: a value that the types say cannot exist. */
export function unreachable(value: never): never {
  throw new Error(`unreachable value: ${JSON.stringify(value)}`)
}
