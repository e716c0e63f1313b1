const locale = (language) => {
  try {
    return new Intl.Locale(String(language || 'en').replace('_', '-')).toString()
  } catch {
    return 'en'
  }
}

/** `14:05`, always 24 hours as Telegram shows it. */
export const clockTime = (date) =>
  date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false })

/** `14:05:09.123`, for the inspector. */
export const exactTime = (date) =>
  `${date.toLocaleTimeString('en-GB', { hour12: false })}.${String(date.getMilliseconds()).padStart(3, '0')}`

/** `Today`, `Yesterday` or `3 November`, in the person's language. */
export function dayName(date, language) {
  const midnight = new Date()
  midnight.setHours(0, 0, 0, 0)
  const days = Math.round((midnight - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000)
  if (days === 0 || days === 1) {
    const word = new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' }).format(-days, 'day')
    return word.charAt(0).toLocaleUpperCase(locale(language)) + word.slice(1)
  }
  const sameYear = date.getFullYear() === midnight.getFullYear()
  const year = sameYear ? undefined : 'numeric'
  return date.toLocaleDateString(locale(language), { day: 'numeric', month: 'long', year })
}

/** `3:07` or `1:02:03`. */
export function duration(seconds) {
  const whole = Math.max(0, Math.round(Number.isFinite(seconds) ? seconds : 0))
  const tail = String(whole % 60).padStart(2, '0')
  const minutes = Math.floor(whole / 60)
  return minutes < 60
    ? `${minutes}:${tail}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${tail}`
}

/** `2.4 MB`. */
export function fileSize(bytes, language) {
  if (!Number.isFinite(bytes)) return ''
  const russian = String(language).startsWith('ru')
  const units = russian ? ['Б', 'КБ', 'МБ', 'ГБ'] : ['B', 'KB', 'MB', 'GB']
  const step = bytes > 0 ? Math.min(3, Math.floor(Math.log(bytes) / Math.log(1024))) : 0
  const amount = bytes / 1024 ** step
  const digits = step === 0 || amount >= 100 ? 0 : 1
  return `${amount.toLocaleString(locale(language), { maximumFractionDigits: digits })} ${units[step]}`
}

/** Minor units as money: `125,00 ₽`. An unknown currency keeps its letters. */
export function money(minorUnits, currency, language) {
  const amount = Number(minorUnits ?? 0) / 100
  try {
    const style = { style: 'currency', currency: currency || 'RUB', currencyDisplay: 'narrowSymbol' }
    return new Intl.NumberFormat(locale(language), style).format(amount)
  } catch {
    return `${amount.toFixed(2)} ${currency ?? ''}`.trim()
  }
}

export const wholeNumber = (value, language) => Number(value ?? 0).toLocaleString(locale(language))

/** Milliseconds, seconds or an ISO string: whatever the server wrote, as a Date (or null). */
export function dateOf(value) {
  if (value === undefined || value === null) return null
  const date = typeof value === 'number' ? new Date(value < 1e11 ? value * 1000 : value) : new Date(value)
  return Number.isNaN(date.getTime()) ? null : date
}
