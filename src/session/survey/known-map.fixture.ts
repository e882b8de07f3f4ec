/** A small stability map, and the fingerprint that it has in every browser and in Node. */
export const KNOWN_MAP = {
  link: 'v=1&train=100&depth=1&width=3&batch=8',
  side: 8,
  steps: 30,
  fingerprint: '3bcecc0b85eb54ab',
} as const;
