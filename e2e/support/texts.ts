/** A text of the dictionary with its values put in; a plural or a nested key needs no support. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

/** A part of a dictionary's text that holds no value: what stands before the first one. */
export function beginning(text: string): string {
  return text.split('{{')[0] ?? '';
}
