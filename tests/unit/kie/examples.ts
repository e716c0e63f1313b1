import { readFileSync } from 'node:fs'
import * as z from 'zod'

/** One documented body of KIE, as copied from its documentation (index.json names the sources). */
export function example(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`examples/${name}.json`, import.meta.url), 'utf8')) as unknown
}

const index = z.array(z.object({ file: z.string(), kind: z.string() }))
const signed = z.object({
  webhookHmacKey: z.string(),
  headers: z.record(z.string(), z.string()),
  bodyFile: z.string(),
})

/** All documented bodies by name, with their kind: request, response, callback or reply. */
export function listed(): { name: string; kind: string }[] {
  return index.parse(example('index')).map(({ file, kind }) => ({ name: file.replace('.json', ''), kind }))
}

/** A documented callback with its signature and the key that made it. */
export function signedExample(name: string) {
  const { webhookHmacKey, headers, bodyFile } = signed.parse(example(name))
  return { key: webhookHmacKey, headers, body: example(bodyFile.replace('.json', '')) }
}
