/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  if (low === undefined || high === undefined) throw new Error('a median needs a value')
  return (low + high) / 2
}

export interface Arms {
  ours: () => Promise<number>
  theirs: () => Promise<number>
}

/**
 * Runs both arms by turns, `rounds` times, and gives the median of ours ÷ theirs of each round. Who begins
 * changes from round to round, so that neither a slow minute of the machine nor a growing table takes sides.
 */
export async function interleaved(rounds: number, { ours, theirs }: Arms): Promise<number> {
  const ratios: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await ours() : null
    const other = await theirs()
    ratios.push((first ?? (await ours())) / other)
  }
  return median(ratios)
}
