/** The states of a generation, as the constraint of its table names them. */
export const GENERATION_STATES = [
  'accepted',
  'submitted',
  'submit_unknown',
  'succeeded',
  'failed',
  'cancelled',
  'expired',
] as const
export type GenerationState = (typeof GENERATION_STATES)[number]
