/**
 * Control characters but line feed and tab, and halves of surrogate pairs: Telegram and Postgres refuse them.
 */
const UNFIT = /[^\P{Cc}\n\t]|\p{Cs}/gu

/**
 * Text as we keep and show it: no control characters, no broken surrogates, one spelling of equal letters
 * (NFC), no space around. Invisible marks of joining and direction stay: emoji and scripts need them.
 * Idempotent.
 */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNFIT, '').normalize('NFC').trim()
}
