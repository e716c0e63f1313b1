import { checkLimits } from './check-limits.js'
import { ABSENT, checkField } from './check-value.js'
import { type Checking, type Findings, report } from './findings.js'
import { Refusal } from './refusal.js'
import { checkRules } from './rules.js'
import type { Spec } from './spec.js'
import { type Params, Upload } from './types.js'

/** A call as it came: JSON is not read yet, uploads are `Upload` values under their part's name. */
export interface RawCall {
  method: string
  params: Params
}

export interface CheckedCall extends Findings {
  /** The method as the specification spells it. */
  method: string
  /** Only what the specification knows, with its types. */
  params: Params
}

/** The method's name as the specification spells it; the server does not care about case. */
function spelled(spec: Spec, method: string): string {
  if (spec.methods[method]) return method
  const lower = method.toLowerCase()
  const known = Object.keys(spec.methods).find((name) => name.toLowerCase() === lower)
  if (!known) throw new Refusal(404, 'Not Found: method not found')
  return known
}

function uploadsOf(params: Params): Map<string, Upload> {
  const files = new Map<string, Upload>()
  for (const [name, value] of Object.entries(params)) if (value instanceof Upload) files.set(name, value)
  return files
}

function checkUnknown(checking: Checking, raw: RawCall, known: object): void {
  for (const [name, value] of Object.entries(raw.params)) {
    if (name in known) continue
    if (!(value instanceof Upload)) report(checking, `${name} is not a parameter of ${raw.method}`)
    else if (!checking.usedFiles.has(name)) report(checking, `the uploaded part ${name} is not used`)
  }
}

/**
 * Checks one call against the specification and the rules that span several fields. Never throws for what is
 * in the parameters: it says what is wrong and what the server would answer. Throws 404 for an unknown
 * method.
 */
export function checkCall(spec: Spec, raw: RawCall): CheckedCall {
  const method = spelled(spec, raw.method)
  const checking: Checking = {
    spec,
    files: uploadsOf(raw.params),
    usedFiles: new Set(),
    findings: { faults: [], refusal: null },
  }
  if (method !== raw.method) report(checking, `${raw.method} should be spelled ${method}`)
  const known = spec.methods[method]?.params ?? {}
  const params: Params = {}
  for (const [name, field] of Object.entries(known)) {
    const place = { path: name, name, owner: method, top: true }
    const value = checkField(checking, { field, raw: raw.params[name], place })
    if (value !== ABSENT) params[name] = value
  }
  for (const [name, field] of Object.entries(known)) {
    const place = { path: name, name, owner: method, top: true }
    if (params[name] !== undefined) {
      checkLimits(checking, { field, value: params[name], siblings: params, place })
    }
  }
  checkUnknown(checking, { method, params: raw.params }, known)
  checkRules(checking, { method, params })
  return { method, params, ...checking.findings }
}
