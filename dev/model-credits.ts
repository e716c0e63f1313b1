import { catalog, type OwnCredits, vainCredits } from '../lib/catalog/index.js'
import { ConfigError } from '../lib/config.js'

/** Sells at the operator's rates; throws `ConfigError` for models that cannot be sold that way. */
export function useModelCredits(own: OwnCredits): void {
  const vain = vainCredits(catalog.cards, own)
  if (vain.length > 0)
    throw new ConfigError([
      `MODEL_CREDITS names ${vain.join(', ')}: only models that \`npm run verify\` lists without a price`,
    ])
  catalog.sellAt(own)
}
