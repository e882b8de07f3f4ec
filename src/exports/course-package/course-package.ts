import { strToU8, zipSync } from 'fflate';
import { escapeMarkup } from '../escape-markup';
import { withLink } from '../one-file';

const PAGE = 'shiftscope.html';

/** The first that an archive can tell. */
const FIRST_DAY = new Date(1980, 0, 1);

/** What XML cannot hold, escaped or not. */
// oxlint-disable-next-line no-control-regex
const UNHEARD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What a course reads first: that there is one page in it, which talks to it by SCORM 1.2. */
export function manifest(title: string): string {
  const said = escapeMarkup(title.replaceAll(UNHEARD, '').trim() || 'Shiftscope');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="shiftscope" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="shiftscope-organization">
    <organization identifier="shiftscope-organization">
      <title>${said}</title>
      <item identifier="shiftscope-item" identifierref="shiftscope-page">
        <title>${said}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="shiftscope-page" type="webcontent" adlcp:scormtype="sco" href="${PAGE}">
      <file href="${PAGE}"/>
    </resource>
  </resources>
</manifest>
`;
}

/**
 * A course package: a ZIP archive with the page as one file, which opens with a set-up. Throws where
 * the text is no such page.
 *
 * @param html of the built `shiftscope.html`
 * @param link what stands after '#' in the address of the set-up
 * @param title what the course calls it
 */
export function coursePackage(html: string, link: string, title: string): Uint8Array<ArrayBuffer> {
  const files = {
    'imsmanifest.xml': strToU8(manifest(title)),
    [PAGE]: strToU8(withLink(html, link)),
  };
  // Stored as they are: the page is packed already. Packages of the same files are the same.
  return zipSync(files, { level: 0, mtime: FIRST_DAY });
}
