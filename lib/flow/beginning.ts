import { catalog, type Format, type MediaKind, takenBy } from '../catalog/index.js'
import {
  answer,
  type Beginning,
  type Draft,
  notBeginning,
  type Session,
  stepForCaption,
  stepForFile,
  withFile,
} from '../draft/index.js'
import type { Screen } from '../telegram/screen.js'
import { beginningScreen } from '../telegram/screens/beginning.js'
import type { Decision } from './decision.js'
import { type Form, questionAt } from './form.js'
import { hereBegun, type Scene } from './scene.js'

/** Files of a kind begin what takes that kind; words begin what needs no file. */
function formatsFor(media: MediaKind | null): { format: Format; count: number }[] {
  return catalog
    .formats()
    .filter((format) => takenBy(format) === media)
    .map((format) => ({ format, count: catalog.ofFormat(format).length }))
}

type Shown = Extract<Decision, { kind: 'save' }> & { screen: Screen }

function shown(scene: Scene, beginning: Beginning, query: string | null): Shown {
  const { files = [], text = null } = beginning
  const [first] = files
  const screen = beginningScreen(
    {
      media: first?.kind ?? null,
      count: files.length,
      text,
      formats: formatsFor(first?.kind ?? null),
      hasModels: query !== null && catalog.search(query, scene.say.language).length > 0,
    },
    scene.say,
  )
  const session = { ...scene.session, beginning, ...(query !== null && { query }) }
  return { kind: 'save', session, screen }
}

/** Words that answer nothing: what shall be made of them? `query` is what of them can be looked for. */
export function textBegins(scene: Scene, text: string, query: string): Shown {
  return shown(scene, { at: scene.at.getTime(), text }, query)
}

/** A file that answers nothing. The rest of an album joins its first picture without another word. */
export function fileBegins(
  scene: Scene,
  sent: { file: NonNullable<Beginning['files']>[number]; caption: string | null },
): Decision {
  const before = hereBegun(scene)
  const beginning = withFile(before, { ...sent, at: scene.at })
  const isMore = (beginning.files?.length ?? 0) > 1
  return { ...shown(scene, beginning, null), ...(isMore && { quiet: true as const }) }
}

/** A form that begins with what was sent before it, and the session after that. */
export function withBeginning(scene: Scene, form: Form): { form: Form; session: Session } {
  const { session } = scene
  const beginning = hereBegun(scene)
  const draft = beginning ? filledWith(scene, form, beginning) : form.draft
  return draft === form.draft
    ? { form, session }
    : { form: { ...form, draft }, session: notBeginning(session) }
}

function filledWith(scene: Scene, form: Form, { files = [], text }: Beginning): Draft {
  let { draft } = form
  for (const file of files) {
    const index = stepForFile(draft, form.steps, { kind: file.kind, album: file.album ?? null })
    if (index !== null) draft = answered(scene, { ...form, draft }, { index, value: [file] })
  }
  const index = text === undefined ? null : stepForCaption({ ...draft, step: form.draft.step }, form.steps)
  return text === undefined || index === null
    ? draft
    : answered(scene, { ...form, draft }, { index, value: text })
}

/** The draft with an answer, or as it was when the answer does not fit: it is asked for then. */
function answered(
  scene: Scene,
  form: Form,
  given: { index: number; value: Parameters<typeof answer>[2] },
): Draft {
  const result = answer(form.draft, questionAt(scene, form, given.index), given.value)
  return result.ok ? result.draft : form.draft
}
