import type { Log, LogLine } from './world.js'

/** Writes one JSON object a line to the standard output, where Vercel and the playground pick it up. */
export function consoleLog(write: (text: string) => void = (text) => console.log(text)): Log {
  const put = (level: string, line: LogLine) => write(JSON.stringify({ level, ...line }))
  return {
    line: (line) => put('INFO', line),
    warn: (event, facts = {}) => put('WARNING', { event, ...facts }),
    error: (event, facts = {}) => put('ERROR', { event, ...facts }),
  }
}
