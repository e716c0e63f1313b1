import { runCron } from '#flow/run-cron'
import { serve } from '#world/live'

/** Vercel Cron: pays whatever is owed. */
export function GET(request: Request): Promise<Response> {
  return serve(runCron, request)
}
