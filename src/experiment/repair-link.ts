import { readLink } from './link';
import { isViewKey } from './view-keys';

/** Longer texts are no link that something has happened to on its way. */
const LENGTH_LIMIT = 16_384;
/** As often as programs encode a text that is encoded already, and wrap it. */
const DEPTH = 6;

/** What others add to addresses, to know who follows them. */
const TRACKER =
  /^\??(utm_\w+|[a-z]{1,4}clk?id|gclsrc|[gw]braid|mc_[ce]id|igshid?|li_fat_id|_hs\w+|mkt_tok|vero_id|oly_\w+_id|wickedid|yclid|spm|isappinstalled|nsukey|clicktime|enterid|scene|wechat_redirect|rd|from(?==(single|group|timeline)))(=|$)/i;
/** Of the page that frames ours: it stands before the '#' by right. */
const HOST = /^host=/;

/** Settings that hold whatever a person has written. */
const FREE = new Set(['class.task']);
/** All that the values of the others are made of, as they are written. */
const PLAIN = /^(-?[a-z0-9]([a-z0-9.,:=&%-]*[a-z0-9-])?|-|)$/;
const STATE = /^[\w.,:=&%-]*$/;

/** Whether a part says a setting, as the reader of links understands it. */
function isUnderstood(part: string): boolean {
  const [[key, value] = ['', '']] = new URLSearchParams(part);
  if (!/^[\w.]+$/.test(key)) return false;
  if (isViewKey(key) && !FREE.has(key)) return (key === 'state' ? STATE : PLAIN).test(value);
  return readLink(part).issues.length === 0;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Characters that nobody sees: a byte-order mark, soft hyphens, joiners, marks of direction. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
const OPENING = /^[\s\ufeff\u200b-\u200f\u2060<"'“‘«‹(（「『《〈【[{*_~`#?!/&]+/;
const CLOSING = /[\s>"'”’»›)）」』》〉】\]}*_~`.,;:!?。，、；：！？…．｡]+$/;

/**
 * What happens to links on their way, undone one after the other. Each goes by the text alone, and
 * counts only where a setting comes of it that was none before.
 */
const STEPS: readonly ((text: string) => string)[] = [
  // What an address shows in no other way; "&", "=" and "%" within a value stay as they are.
  (text) =>
    text.replace(/(?:%[89a-f][0-9a-f])+|%(?:0[9ad]|2[02]|3[ce]|60|7[bd])/gi, (each) =>
      decode(each),
    ),
  // From the front to the back: as soon as the key is one of a text, nothing in that is touched.
  (text) => text.replace(/^(?:amp;|#38;|#x26;)+/i, ''),
  // What is left of "&section" where "&sect" was taken for a sign.
  (text) => text.replace(/§ion=/, '&section='),
  (text) => text.replace(OPENING, ''),
  (text) =>
    text
      .replace(/[＆&](?:amp;)*(?=[\w.\s]+[=＝])/gi, '&')
      .replace(/^[^=＝]*＝/, (key) => `${key.slice(0, -1)}=`),
  (text) => text.replace(/^[^=]+/, (key) => key.replace(INVISIBLE, '').toLowerCase()),
  (text) => text.replace(INVISIBLE, ''),
  (text) => text.replace(/\s*[\r\n]\s*/g, ''),
  // An address before its text.
  (text) => text.replace(/^(?:[^=]*[/:][^=]*)?(?:[#＃?]|%(?:25)*23)(?=[\w.]+=)/i, ''),
  // Trackers behind a sign of their own.
  (text) => {
    const at = Math.max(text.lastIndexOf('?'), text.lastIndexOf('#'));
    return at >= 0 && TRACKER.test(text.slice(at + 1)) ? text.slice(0, at) : text;
  },
  (text) => text.replace(CLOSING, ''),
  (text) =>
    text
      .replace(/[！-～]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))
      .replaceAll('。', '.')
      .replaceAll('\u2212', '-')
      .replace(CLOSING, ''),
  withoutBlanks,
  (text) => text.replace(/(=-?)\./, '$10.').replace(/(=-?0),(?=\d+$)/, '$1.'),
  (text) => (text.startsWith('files=') ? text : text.toLowerCase()),
];

/** A blank may stand between a link and the next word: it is dropped where that makes no other value. */
function withoutBlanks(text: string): string {
  const whole = text.replace(/\s+/g, '');
  const [first = ''] = text.trim().split(/\s/);
  if (first === whole || !isUnderstood(first)) return whole;
  return isUnderstood(whole) ? text : first;
}

/** The parts that a part stands for; itself where nothing comes of it. */
function mend(part: string, depth: number): readonly string[] {
  if (part === '' || TRACKER.test(part)) return [];
  if (depth === 0 || isUnderstood(part)) return [part];
  const split = (text: string) => text.split('&').flatMap((one) => mend(one, depth - 1));
  let text = part;
  for (const step of STEPS) {
    const next = step(text);
    if (next === text) continue;
    text = next;
    if (!text.includes('&') && !isUnderstood(text)) continue;
    const parts = split(text);
    // What comes first is certain: an unknown setting may hold whatever it likes.
    if (parts.length > 0 && isUnderstood(parts[0] ?? '')) return parts;
  }
  if (CLOSING.test(part) && text === '') return [];
  // Encoded as a whole. What is there twice is read once, so nothing is overwritten.
  for (const whole of new Set([decode(part), decode(text)])) {
    if (whole === part || whole === text) continue;
    const parts = split(whole);
    if (parts.length > 0 && isUnderstood(parts[0] ?? '')) return parts;
  }
  return [part];
}

/**
 * The text after '#' as it was before chat programs, mail and people's hands came over it: undone is
 * what is certain, and all else stays for the reader of links to tell. A text that is understood as
 * it is comes back as it is.
 */
export function repairText(text: string): string {
  if (text.length > LENGTH_LIMIT) return text;
  const parts = text.split('&');
  if (parts.every((part) => isUnderstood(part))) return text;
  return parts.flatMap((part) => mend(part, DEPTH)).join('&');
}

export interface Arrived {
  /** What stands before the '#' by right, with its '?', or ''. */
  readonly search: string;
  /** The text after '#'. */
  readonly text: string;
}

/**
 * The two ends of an address as they were written: what stands after '?' belongs after '#' where
 * nothing else does. Settings at both ends are no link of ours: those before the '#' are named, with
 * the '?', for the reader of links to tell.
 */
export function repairAddress(search: string, hash: string): Arrived {
  const text = repairText(hash);
  if (search.length > LENGTH_LIMIT) return { search, text };
  const parts = search.replace(/^\?/, '').split('&');
  const [kept, rest] = [
    parts.filter((part) => HOST.test(part)),
    parts.filter((part) => !HOST.test(part)),
  ];
  const mended = rest.flatMap((part) => mend(part, DEPTH));
  const isLink = mended.some((part) => isUnderstood(part));
  const asked = (others: readonly string[]) => {
    const all = [...kept, ...others];
    return all.length === 0 ? '' : `?${all.join('&')}`;
  };
  if (!isLink) {
    const others = rest.filter((part) => part !== '' && !TRACKER.test(part));
    return { search: asked(others), text };
  }
  if (text === '') return { search: asked([]), text: mended.join('&') };
  const said = new Set(text.split('&'));
  const told = mended.filter((part) => isUnderstood(part) && !said.has(part));
  return { search: asked([]), text: [text, ...told.map((part) => `?${part}`)].join('&') };
}

/** The text after '#' of a whole address, or of what is left of one: repaired; '' where nothing is. */
export function repairLink(link: string): string {
  let address = link.replace(/^[\s\ufeff\u200b]+|[\s\ufeff\u200b]+$/g, '');
  for (let i = 0; i < DEPTH && /^\W*[a-z]+%(?:25)*3a/i.test(address); i++)
    address = decode(address);
  // Without a slash it is the text alone, where such a sign is part of a value.
  address = address.replace(/^([^#=]*\/[^#=]*?)(?:＃|%(?:25)*23|%ef%bc%83)/i, '$1#');
  const at = address.indexOf('#');
  if (at < 0 && !/^[^=]*:\/\//.test(address)) return repairText(address);
  const before = at < 0 ? address : address.slice(0, at);
  const asked = before.indexOf('?');
  const hash = at < 0 ? '' : address.slice(at + 1);
  return repairAddress(asked < 0 ? '' : before.slice(asked), hash).text;
}
