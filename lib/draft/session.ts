import { isLanguage, type Language } from '../../content/index.js'

/** What we remember of a chat between taps; the chosen language is also in the users table. */
export interface Session {
  v: 1
  language: Language | null
}

/** Reads a stored session; one of another version or a damaged one is an empty session. */
export function parseSession(text: string | null): Session {
  const empty: Session = { v: 1, language: null }
  if (text === null) return empty
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('v' in value) || value.v !== 1) return empty
    const language = 'language' in value && typeof value.language === 'string' ? value.language : null
    return { v: 1, language: isLanguage(language) ? language : null }
  } catch {
    return empty
  }
}
