/** What the bytes of a file say about it; `seconds` is rounded, 0 when it cannot be read cheaply. */
export interface Probe {
  mime: string | null
  width: number
  height: number
  seconds: number
}
