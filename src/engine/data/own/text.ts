/** Bytes that tell a text from anything else. */
const LOOKED_AT = 4096;

/** As TextDecoder names them. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text in bytes, without its mark of order; null where it is in none of the encodings read here. */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** By the mark of order, or by where the zeros are: Latin letters in UTF-16 have one each. */
function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second, third, fourth] = bytes;
  const { even, odd, pairs } = zerosOf(bytes);
  if (first === 0xff && second === 0xfe) {
    return third === 0 && fourth === 0 ? null : 'utf-16le';
  }
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (even + odd === 0) return 'utf-8';
  if (odd === pairs && even === 0) return 'utf-16le';
  if (even === pairs && odd === 0) return 'utf-16be';
  return null;
}

/** Whether bytes that cannot be decoded are some text all the same: nothing in them steers a machine. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const marked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked) return true;
  const { even, odd, pairs } = zerosOf(bytes);
  const utf16 = even + odd > 0;
  // UTF-16 of people's letters has zeros in one of two places, for commas and line ends at least.
  if (utf16 && ((even > 0 && odd > 0) || (even + odd) * 8 < pairs || pairs < 4)) return false;
  return bytes.subarray(0, LOOKED_AT).every((byte, at) => {
    const high = utf16 && at % 2 === (even > 0 ? 0 : 1);
    return high || byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b;
  });
}

function zerosOf(bytes: Uint8Array) {
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  looked.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return { even, odd, pairs: Math.floor(looked.length / 2) };
}
