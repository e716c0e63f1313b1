/** How many codes of each length, and what they stand for: annex K of the JPEG standard. */
export interface HuffmanTable {
  counts: readonly number[]
  values: readonly number[]
}

export const QUANTIZATION: Readonly<Record<'luma' | 'chroma', readonly number[]>> = {
  luma: [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17,
    22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78,
    87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
  ],
  chroma: [
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
  ],
}

/** Every symbol is a length of at most eleven bits. */
const LENGTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]

/** Of brightness, then of colour. */
export const DC_CODES: readonly [HuffmanTable, HuffmanTable] = [
  { counts: [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], values: LENGTHS },
  { counts: [0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], values: LENGTHS },
]

/** Any run of zeros before any length: plain codes of eight and nine bits, the few lost bytes do not matter. */
const RUNS = [
  0x00,
  0xf0,
  ...Array.from({ length: 16 }, (_, run) => Array.from({ length: 10 }, (__, size) => (run << 4) | (size + 1)))
    .flat()
    .toSorted((a, b) => (a & 15) + (a >> 4) - (b & 15) - (b >> 4)),
]

/** The shortest codes for the commonest: long runs and large numbers are rare in any picture. */
const RUN_CODES: HuffmanTable = {
  counts: [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 125],
  values: RUNS,
}

export const AC_CODES: readonly [HuffmanTable, HuffmanTable] = [RUN_CODES, RUN_CODES]
