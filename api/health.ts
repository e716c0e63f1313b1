import { reportHealth } from '#flow/report-health'
import { serve } from '#world/live'

/** Is it up; with the cron secret and ?deep=1: what exactly is not. */
export function GET(request: Request): Promise<Response> {
  return serve(reportHealth, request)
}
