import { serveMedia } from '#flow/serve-media'
import { serve } from '#world/live'

/** KIE fetching a person's file. */
export function GET(request: Request): Promise<Response> {
  return serve(serveMedia, request)
}

/** The same without the file. */
export function HEAD(request: Request): Promise<Response> {
  return serve(serveMedia, request)
}
