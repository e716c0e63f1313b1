import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { freePort } from './loopback.js'
import { codeOf, Mistake } from './mistake.js'
import { occupy, stopOrphan } from './occupancy.js'
import { type Binaries, findBinaries, giveTo, NOBODY } from './postgres-binaries.js'

export interface Postgres {
  /** The address of one database, with its password. */
  url: (database: string) => string
  stop: () => Promise<void>
}

const USER = 'atelier'
const START_ATTEMPTS = 3 // The free port may be taken before Postgres listens on it.
const STOP_MS = 5_000
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--no-sync',
  '--no-instructions',
  '--auth=scram-sha-256',
  `--username=${USER}`,
]
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  fsync: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
}

/** Starts the embedded Postgres on the cluster in `dataDir`, making the cluster first when there is none. */
export async function startPostgres(options: {
  dataDir: string
  log: (line: string) => void
}): Promise<Postgres> {
  const { dataDir, log } = options
  const uid = process.getuid?.() === 0 ? NOBODY : null
  const binaries = findBinaries(uid)
  makeFolder(dataDir)
  const leave = occupy(dataDir)
  try {
    const cluster = join(dataDir, 'postgres')
    const password = keptPassword(join(dataDir, 'postgres.password'), uid)
    if (!existsSync(cluster)) await createCluster({ dataDir, cluster, binaries, uid })
    await stopOrphan(cluster, log)
    giveTo(uid, cluster)
    checkVersion(cluster, binaries.major)
    const { child, port } = await launch(cluster, binaries, uid)
    const unwatch = stopWhenWeDie(child, uid)
    return {
      url: (database) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`,
      stop: async () => {
        unwatch()
        await stopChild(child)
        leave()
      },
    }
  } catch (error) {
    leave()
    throw error
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw new Mistake(`Cannot make the folder ${path} (${codeOf(error)}). Set another DATA_DIR.`, error)
  }
}

function keptPassword(path: string, uid: number | null): string {
  try {
    if (!existsSync(path)) writeFileSync(path, randomBytes(18).toString('base64url'), { mode: 0o600 })
    giveTo(uid, path) // initdb reads it.
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Mistake(`Cannot read ${path} (${codeOf(error)}): another user made it. Set DATA_DIR.`, error)
  }
}

function checkVersion(cluster: string, major: string): void {
  let found: string
  try {
    found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    throw new Mistake(`${cluster} is no readable Postgres cluster (${codeOf(error)}).`, error)
  }
  if (found !== major)
    throw new Mistake(
      `${cluster} was made by Postgres ${found}, this is ${major}. Delete it, or set DATA_DIR.`,
    )
}

/**
 * Paths as the child can open them. Below root-only folders `nobody` cannot walk to a path, but it can
 * follow a descriptor that root opened: the data stays where DATA_DIR says, whatever the modes above.
 */
function doorsFor(uid: number | null, paths: string[]): { names: string[]; fds: number[] } {
  if (uid === null || process.platform !== 'linux') return { names: paths, fds: [] }
  return {
    names: paths.map((_, index) => `/proc/self/fd/${index + 3}`),
    fds: paths.map((p) => openSync(p, 'r')),
  }
}

function run(program: string, args: string[], options: { uid: number | null; fds: number[] }): ChildProcess {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe', ...options.fds],
    detached: true, // Ctrl-C reaches the whole terminal group; we stop Postgres last, ourselves.
    cwd: process.platform === 'linux' ? '/' : undefined,
    ...(options.uid === null ? {} : { uid: options.uid, gid: options.uid }),
  })
  for (const fd of options.fds) closeSync(fd)
  return child
}

async function createCluster(options: {
  dataDir: string
  cluster: string
  binaries: Binaries
  uid: number | null
}): Promise<void> {
  // Made beside its place and moved there when whole: a run killed half-way leaves no half cluster.
  const fresh = join(options.dataDir, 'postgres.new')
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  giveTo(options.uid, fresh)
  const { names, fds } = doorsFor(options.uid, [fresh, join(options.dataDir, 'postgres.password')])
  const args = [...INITDB_FLAGS, `--pgdata=${names[0]}`, `--pwfile=${names[1]}`]
  const child = run(options.binaries.initdb, args, { uid: options.uid, fds })
  const words = tailOf(child)
  const status = await exitOf(child)
  if (status !== 0) throw new Mistake(`initdb failed (${status}): ${words()}`)
  renameSync(fresh, options.cluster)
}

async function launch(cluster: string, binaries: Binaries, uid: number | null) {
  let words = ''
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt += 1) {
    const port = await freePort()
    const { names, fds } = doorsFor(uid, [cluster])
    const settings = Object.entries(SETTINGS).flatMap(([key, value]) => ['-c', `${key}=${value}`])
    const args = ['-D', names[0] ?? cluster, '-p', String(port), ...settings]
    const child = run(binaries.postgres, args, { uid, fds })
    const tail = tailOf(child)
    const ready = new Promise<boolean>((resolve) => {
      child.stderr?.on('data', () => tail().includes('ready to accept connections') && resolve(true))
      void exitOf(child).then(() => resolve(false))
    })
    if (await ready) return { child, port }
    words = tail()
    if (!/could not (bind|create any TCP)/i.test(words)) break
  }
  throw new Mistake(`Postgres does not start: ${words}`)
}

function tailOf(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-2_000)
  })
  return () => text.trim()
}

function exitOf(child: ChildProcess): Promise<number | string> {
  const ended = child.exitCode ?? child.signalCode
  if (ended !== null) return Promise.resolve(ended)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'))
  })
}

async function stopChild(child: ChildProcess): Promise<void> {
  const gone = exitOf(child)
  child.kill('SIGINT') // A fast shutdown: open transactions are rolled back.
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await gone
  clearTimeout(timer)
}

/** A shell that waits for our end of a pipe to close, as it does even on kill -9, and then stops Postgres. */
function stopWhenWeDie(child: ChildProcess, uid: number | null): () => void {
  if (process.platform === 'win32' || child.pid === undefined) return () => undefined
  const watch = spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -INT "$0" 2>/dev/null', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
    ...(uid === null ? {} : { uid, gid: uid }),
  })
  watch.on('error', () => undefined) // Without a shell an orphan is stopped by the next start.
  watch.unref()
  return () => watch.kill('SIGKILL')
}
