import { bad, type Refusal } from './refusal.js'
import type { Spec } from './spec.js'
import type { Upload } from './types.js'

/** What one call broke. The first refusal is the answer; faults alone are answered as the server would. */
export interface Findings {
  faults: string[]
  refusal: Refusal | null
}

export interface Checking {
  spec: Spec
  files: Map<string, Upload>
  usedFiles: Set<string>
  findings: Findings
}

/** Notes a fault; with a description the call will be refused with it. */
export function report(checking: Checking, fault: string, description?: string): void {
  checking.findings.faults.push(fault)
  if (description !== undefined) checking.findings.refusal ??= bad(description)
}
