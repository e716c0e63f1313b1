import type { Context, Work } from './context.js'
import { addressOf, freshName, keep } from './files.js'
import { makeMedia } from './media/index.js'
import { countOf } from './price.js'

/** Makes the media of a task, keeps them, and returns their addresses. */
export async function makeFiles(context: Context, work: Work): Promise<string[]> {
  const { model, task } = work
  if (model.output === 'text') return []
  const sources = await work.sources
  const files: string[] = []
  const count = task.family.startsWith('suno') || hasTwoTracks(model.id) ? 2 : countOf(model, task.input)
  for (let variant = 0; variant < count; variant += 1) {
    const media = await makeMedia({
      output: model.output,
      formats: model.formats,
      model: model.id,
      input: task.input,
      sources: sources.kind === 'fetched' ? sources.files : [],
      size: context.mediaSize,
      variant,
    })
    const name = freshName(media.extension)
    keep(context.files, name, { bytes: media.bytes, mime: media.mime })
    files.push(addressOf(context.fake.root, name))
  }
  return files
}

/** Suno through the market makes two tracks a run, except for its converter. */
function hasTwoTracks(id: string): boolean {
  return id.startsWith('ai-music-api/') && !/convert-to-wav|create-music-video|cover-generate|sounds/.test(id)
}
