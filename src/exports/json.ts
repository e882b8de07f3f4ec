import { decimalText } from './decimal';

/** No text of ours holds it. */
const NEGATIVE_ZERO = '\u2212\u0030';

/** JSON.stringify, but −0 stays −0: to a fingerprint, 0 and −0 are two numbers. */
export function json(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    Object.is(part, -0) ? NEGATIVE_ZERO : part,
  );
  return text.replaceAll(`"${NEGATIVE_ZERO}"`, decimalText(-0));
}
