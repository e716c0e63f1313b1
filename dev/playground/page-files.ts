import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('./page/', import.meta.url))
const PREFIX = '/playground/page/'
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** The file an address of the page means, or null when it points outside the page's folder. */
function pathOf(pathname: string): string | null {
  if (pathname === '/') return join(FOLDER, 'index.html')
  let name: string
  try {
    name = decodeURIComponent(pathname.slice(PREFIX.length))
  } catch {
    return null
  }
  if (name.includes('\0')) return null
  const path = normalize(join(FOLDER, name))
  return path.startsWith(FOLDER.endsWith(sep) ? FOLDER : FOLDER + sep) ? path : null
}

/** A file of the chat page, fresh from the disk; 404 for what is not there and for ways out of the folder. */
export async function answerPage(pathname: string): Promise<Response> {
  const path = pathOf(pathname)
  const type = path && TYPES[extname(path).toLowerCase()]
  const bytes = path && type ? await readFile(path).catch(() => null) : null
  if (!bytes || !type) return new Response('not found', { status: 404 })
  return new Response(bytes, {
    headers: { 'content-type': type, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' },
  })
}
