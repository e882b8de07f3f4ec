import { describe, expect, it } from 'vitest';
import { coursePackage, manifest } from './course-package';

const PAGE =
  '<meta name="shiftscope-link" content="" /><script type="text/plain" id="packed"></script>';

describe('a course package', () => {
  it('holds the manifest and the page with its set-up', () => {
    const text = new TextDecoder('latin1').decode(coursePackage(PAGE, 'v=1&lr=5', 'Shift & co'));
    expect(text).toContain('content="v=1&amp;lr=5"');
    expect(text).toContain('<title>Shift &amp; co</title>');
    expect(text.split('PK\u0003\u0004')).toHaveLength(1 + 2);
  });

  it('is made of no other page', () => {
    expect(() => coursePackage('<p>', '', 'x')).toThrow('not the page as one file');
  });

  it('has a title that is text, whatever is in it', () => {
    expect(manifest('<b>"A"\u0000\u001b\ud800</b>')).toContain(
      '<title>&lt;b>&quot;A&quot;&lt;/b></title>',
    );
    expect(manifest(' ')).toContain('<title>Shiftscope</title>');
    expect(manifest('偏移')).toContain('<title>偏移</title>');
  });
});
