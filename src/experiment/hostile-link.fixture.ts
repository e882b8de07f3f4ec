import fc from 'fast-check';

/** Generated texts that no page wrote: any characters, known keys with any values, and damage. */

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('NaN', '1e309', '-1e309', '', '__proto__', '%', '%ff', '0', '-1', '1e-400'),
  fc.double().map(String),
);

/** Some of a text's characters are lost, doubled or replaced. */
function damaged(whole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const damage = fc.record({ at: fc.nat(), length: fc.nat(12), by: fc.string({ maxLength: 6 }) });
  return fc.tuple(whole, fc.array(damage, { maxLength: 4 })).map(([text, all]) =>
    all.reduce((now, { at, length, by }) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + by + now.slice(from + length);
    }, text),
  );
}

/** Texts of links with these keys, and these links in pieces. */
export function hostileText(
  keys: readonly string[],
  links: readonly string[] = [''],
): fc.Arbitrary<string> {
  const pair = fc
    .tuple(fc.constantFrom(...keys, 'ev', 'v', '__proto__', 'constructor', ''), value)
    .map(([key, text]) => `${key}=${text}`);
  const event = fc
    .tuple(fc.oneof(fc.nat(), value), fc.constantFrom(...keys, 'toString'), value)
    .map(([step, key, text]) => `${step}:${key}=${text}`);
  const events = fc.array(event, { maxLength: 100 }).map((parts) => `ev=${parts.join(',')}`);
  return fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.oneof(pair, events), { maxLength: 40 }).map((parts) => parts.join('&')),
    damaged(fc.constantFrom(...links)),
  );
}
