import type { Session } from '../draft/index.js'
import { DEFAULT_PREFERENCES, samePreferences } from '../preferences/index.js'
import type { User } from '../user/index.js'

/** The session with what the database knows better: it was lost, or is older. The same one when it is not. */
export function knownOf(session: Session, { language, preferences }: User): Session {
  const says = { ...session, language: session.language ?? language }
  const same = samePreferences(preferences, session.prefs ?? DEFAULT_PREFERENCES)
  if (same && says.language === session.language) return session
  return same ? says : { ...says, prefs: preferences }
}
