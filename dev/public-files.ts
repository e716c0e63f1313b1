import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const PICTURE = /^\/presets\/([a-z0-9-]+\.jpg)$/

/** The pictures of `public/presets/`, as Vercel serves them. Null: not one of these addresses. */
export async function publicFile(request: Request): Promise<Response | null> {
  const name = PICTURE.exec(new URL(request.url).pathname)?.[1]
  if (name === undefined) return null
  const path = fileURLToPath(new URL(`../public/presets/${name}`, import.meta.url))
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return new Response('not found', { status: 404 })
  return new Response(bytes, { headers: { 'content-type': 'image/jpeg' } })
}
