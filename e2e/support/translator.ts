import type { Page } from 'playwright/test';

/** What the translator sets around each text. */
export const marked = (text: string) => `«${text}»`;

/**
 * Does to the page what a browser's translator does: puts `<font><font>` with another text in place
 * of every text node, also of those that come later.
 */
export async function translatePage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const skipped = 'script, style, noscript, textarea, title, font';
    const translate = (node: Text) => {
      const text = node.data.trim();
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest(skipped) !== null) return;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = node.data.replace(text, () => `«${text}»`);
      outer.append(inner);
      node.replaceWith(outer);
    };
    const translateAll = (root: Node) => {
      if (root instanceof Text) return translate(root);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(translate);
    };
    addEventListener('DOMContentLoaded', () => {
      translateAll(document.body);
      new MutationObserver((records) => {
        for (const { type, target, addedNodes } of records) {
          if (type === 'characterData') translateAll(target);
          else addedNodes.forEach(translateAll);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  });
}
