import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withLink } from './one-file';

const PAGE = [
  '<head><meta name="shiftscope-link" content="" /></head>',
  '<script type="text/plain" id="packed">H4sI</script>',
].join('\n');

/** What a browser reads in an attribute. */
const read = (html: string) =>
  (/content="([^"]*)"/.exec(html)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

describe('a set-up in the page that is one file', () => {
  it('is read as it was given, whatever is in it, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (link) => {
        const made = withLink(PAGE, link);
        expect(read(made)).toBe(link);
        expect(withLink(made, '')).toBe(PAGE);
        // No element begins or ends in the link.
        expect(made.match(/</g)).toEqual(PAGE.match(/</g));
      }),
    );
  });

  it('is put into no other page', () => {
    const other = PAGE.replace('packed', 'other');
    expect(() => withLink(other, 'v=1')).toThrow('not the page as one file');
    expect(() => withLink('', 'v=1')).toThrow('not the page as one file');
  });
});
