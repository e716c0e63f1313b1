import { createHash } from 'node:crypto'

export type RedisCommand = [name: string, ...args: (string | number)[]]

/** Makes scripts written for Upstash run on any Redis; remembers what it changed for later EVALSHA. */
export interface Scripts {
  rewrite(command: RedisCommand): RedisCommand
}

const SHEBANG = /^#!lua[^\n]*\n/ // `#!lua flags=allow-key-locking`: only Upstash knows that flag.

/** The SDK asks for a script by the hash of its text with the shebang; Redis knows it by the hash without. */
export function scripts(): Scripts {
  const runs = new Map<string, string>()
  const strip = (script: string): string => {
    const bare = script.replace(SHEBANG, '')
    if (bare !== script) runs.set(sha1(script), sha1(bare))
    return bare
  }
  const known = (hash: string | number): string => runs.get(String(hash).toLowerCase()) ?? String(hash)

  return {
    rewrite(command) {
      const [name, first, ...rest] = command
      const verb = name.toLowerCase()
      if (first === undefined) return command
      if (verb === 'eval' || verb === 'eval_ro') return [name, strip(String(first)), ...rest]
      if (verb === 'evalsha' || verb === 'evalsha_ro') return [name, known(first), ...rest]
      if (verb !== 'script') return command
      const sub = String(first).toLowerCase()
      if (sub === 'load') return [name, first, ...rest.map((script) => strip(String(script)))]
      if (sub === 'exists') return [name, first, ...rest.map(known)]
      return command
    },
  }
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
