/** What the bytes of a file say of it; what they do not say, or only seem to say, is left out. */
export interface Measured {
  mime: string
  /** Exact, of the longest track. */
  seconds?: number
  /** Pixels. */
  width?: number
  height?: number
}

/** The beginning of a file, and how long the whole of it is. */
export interface Sight {
  view: Buffer
  /** Bytes of the whole file; null while nobody knows. */
  size: number | null
}

/** True when there is no more of a file than what is seen. */
export function isWhole({ view, size }: Sight): boolean {
  return size !== null && view.length >= size
}

/** Asks for more of a file; of a whole one there is no more, and it stays unknown. */
export function seeMore(): never {
  throw new RangeError('not enough of the file')
}
