import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf, Mistake } from './mistake.js'

const STOP_MS = 8_000
const held = new Set<string>()

/**
 * Takes the folder for this process and returns the way to give it back.
 * A living owner is an error; what a killed one left behind is taken over.
 */
export function occupy(dataDir: string): () => void {
  const path = join(dataDir, 'owner.pid')
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(path, `${process.pid}\n${birthOf(process.pid)}\n`, { flag: 'wx', mode: 0o600 })
      held.add(path)
      return () => {
        held.delete(path)
        rmSync(path, { force: true })
      }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST')
        throw new Mistake(`Cannot write to ${dataDir} (${codeOf(error)}).`, error)
    }
    const owner = livingOwner(path)
    if (owner !== null)
      throw new Mistake(`${dataDir} is in use by process ${owner}. Stop it, or set another DATA_DIR.`)
    rmSync(path, { force: true })
  }
  throw new Mistake(`${dataDir} is being taken by another process.`)
}

function livingOwner(path: string): number | null {
  const [pid, birth] = linesOf(path)
  const owner = Number(pid)
  if (!isAlive(owner)) return null
  // Our number, from a life before (a container).
  if (owner === process.pid) return held.has(path) ? owner : null
  return birth === birthOf(owner) ? owner : null
}

/** Stops the Postgres that a killed run left in `cluster`. Without one it does nothing. */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const path = join(cluster, 'postmaster.pid')
  const pid = Number(linesOf(path)[0])
  if (!isAlive(pid) || !/postgres/.test(commandOf(pid))) {
    rmSync(path, { force: true })
    return
  }
  log(`stopping the Postgres that an earlier run left behind (process ${pid})`)
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if (codeOf(error) === 'EPERM')
        throw new Mistake(`Postgres (process ${pid}) of another user has ${cluster} open.`)
    }
    for (let waited = 0; waited < STOP_MS / 2 && isAlive(pid); waited += 20) await sleep(20)
    if (!isAlive(pid)) return
  }
  throw new Mistake(`Postgres (process ${pid}) has ${cluster} open and does not stop.`)
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  // A killed child whose parent has not looked yet still answers signals.
  return !/^\d+ \(.*\) Z/s.test(readProc(pid, 'stat') ?? '')
}

/** When the process was born, in the words of the system: numbers are reused, births are not. */
function birthOf(pid: number): string {
  const stat = readProc(pid, 'stat')
  if (stat !== null) return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  return askPs(pid, 'lstart=')
}

function commandOf(pid: number): string {
  return readProc(pid, 'cmdline') ?? askPs(pid, 'command=')
}

function readProc(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return null
  }
}

function askPs(pid: number, column: string): string {
  if (process.platform === 'win32') return ''
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}
