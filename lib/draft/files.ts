import type { DraftValues, FileValue, Step } from '../catalog/index.js'
import type { Draft } from './draft.js'

/** The files given so far at a step. */
export function filesAt(draft: Draft, step: Step): readonly FileValue[] {
  const value = draft.values[step.field]
  return Array.isArray(value) ? value : []
}

function isLater(one: FileValue, other: FileValue): boolean {
  return one.message !== undefined && other.message !== undefined && one.message > other.message
}

/** Puts files among others by the order of their messages; one without a message stands last. */
export function byMessage(kept: readonly FileValue[], given: readonly FileValue[]): FileValue[] {
  let files = [...kept]
  for (const file of given) {
    const at = files.findIndex((one) => isLater(one, file))
    files = at === -1 ? [...files, file] : [...files.slice(0, at), file, ...files.slice(at)]
  }
  return files
}

function fromAlbum(values: DraftValues, step: Step, album: string): boolean {
  const files = values[step.field]
  return typeof files === 'object' && files.some((file) => file.album === album)
}

/**
 * The pictures of an album that went to questions for one picture each, the first one to the first question,
 * whatever the order they came in.
 */
export function lineUp(values: Draft['values'], steps: readonly Step[], album: string): Draft['values'] {
  const next = { ...values }
  for (const kind of ['image', 'video', 'audio'] as const) {
    const single = steps.filter((step) => step.media === kind && step.many === null)
    const places = single.filter((step) => fromAlbum(values, step, album))
    const files = places.flatMap(({ field }) => {
      const given = values[field]
      return Array.isArray(given) ? given : []
    })
    const sorted = byMessage([], files)
    for (const [index, { field }] of places.entries()) {
      const file = sorted[index]
      if (file) next[field] = [file]
    }
  }
  return next
}

/** The kind of files that a question takes: one for an earlier result takes none. */
function takes(step: Step | undefined): FileValue['kind'] | undefined {
  return step?.on ? undefined : step?.media
}

/**
 * Where a file belongs: the step being asked when it takes its kind, otherwise the first step of that kind
 * that is still empty, so that a photo sent early is not lost, otherwise the step being asked when it takes
 * files at all. The rest of an album goes where its beginning went. Null when there is no place for it: a
 * question for an earlier result takes no file.
 */
export function stepForFile(
  draft: Draft,
  steps: readonly Step[],
  file: { kind: FileValue['kind']; album?: string | null },
): number | null {
  const { kind, album } = file
  const asked = steps[draft.step]
  const begun = steps.findIndex(
    (step) => step.many !== null && step.media === kind && album && fromAlbum(draft.values, step, album),
  )
  if (begun !== -1) return begun
  if (takes(asked) === kind) return draft.step
  const fits = steps.findIndex((step) => takes(step) === kind && draft.values[step.field] === undefined)
  if (fits !== -1) return fits
  return takes(asked) === undefined ? null : draft.step
}

/** Where a caption belongs: the text question being asked, or the first empty one. */
export function stepForCaption(draft: Draft, steps: readonly Step[]): number | null {
  if (steps[draft.step]?.kind === 'text') return draft.step
  const fits = steps.findIndex((step) => step.kind === 'text' && draft.values[step.field] === undefined)
  return fits === -1 ? null : fits
}
