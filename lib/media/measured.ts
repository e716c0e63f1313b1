/** What the bytes of a file say of it; what they do not say is left out. */
export interface Measured {
  mime: string
  /** Exact, of the longest track. */
  seconds?: number
  /** Pixels. */
  width?: number
  height?: number
}
