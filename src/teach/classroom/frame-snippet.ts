/** HTML that shows a link in a frame, with a way in where frames are not shown. */
export function frameSnippet(link: string, title: string, fallback: string): string {
  const [address, name, text] = [link, title, fallback].map(escapeHtml);
  return (
    `<iframe src="${address}" title="${name}" allow="fullscreen" ` +
    `style="width: 100%; height: 45rem; border: 0"></iframe>\n` +
    `<p><a href="${address}">${text}</a></p>`
  );
}

/** A text as it stands in HTML, in an attribute as well. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
