const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };

/** A text as it stands in HTML or XML, also within double quotes. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&"<]/g, (sign) => ENTITIES[sign] ?? sign);
}
