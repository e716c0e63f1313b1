import { receiveUpdate } from '#flow/receive-update'
import { serve } from '#world/live'

/** Telegram's updates. */
export function POST(request: Request): Promise<Response> {
  return serve(receiveUpdate, request)
}
