import { receiveCallback } from '#flow/receive-callback'
import { serve } from '#world/live'

/** KIE's callbacks. */
export function POST(request: Request): Promise<Response> {
  return serve(receiveCallback, request)
}
