export const ONE_FILE = 'shiftscope.html';

/** The page that is one file, as text: itself where it is one, else that beside it on its server. */
export async function oneFileText(): Promise<string> {
  if (document.getElementById('packed') === null) {
    const answer = await fetch(ONE_FILE);
    if (!answer.ok) throw new Error(`${ONE_FILE}: ${answer.status}`);
    return answer.text();
  }
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const name of page.getAttributeNames()) if (name !== 'lang') page.removeAttribute(name);
  page.querySelector('#root')?.replaceChildren();
  return `<!doctype html>\n${page.outerHTML}\n`;
}
