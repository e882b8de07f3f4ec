import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { visit } from 'unist-util-visit';

type Root = ReturnType<typeof fromHtml>;
type Element = Extract<Root['children'][number], { type: 'element' }>;

/** `\symbol{mu}{\mu}`: a part of a formula that lights its place in the picture. */
const MACROS = { '\\symbol': '\\data{symbol=#1}{#2}' };

/** The MathML of a formula in TeX; throws where it cannot be read. */
export function mathml(tex: string, display: boolean): Element {
  const text = temml.renderToString(tex, {
    displayMode: display,
    macros: { ...MACROS },
    trust: true,
    throwOnError: true,
  });
  const math = fromHtml(text, { fragment: true }).children[0];
  if (math?.type !== 'element') throw new Error(`No formula: ${tex}`);
  visit(math, 'element', ({ properties }) => {
    // The policy of the page takes no styles of elements.
    delete properties['style'];
    // Symbols are reached by the keyboard, as by a pointer.
    if ('dataSymbol' in properties) properties['tabIndex'] = 0;
  });
  return math;
}

function textOf({ children }: Element): string {
  return children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('');
}

/** Puts MathML in the place of what remark-math found. */
export function rehypeMathml() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      const classes = element.properties['className'];
      if (parent === undefined || index === undefined || !Array.isArray(classes)) return;
      const display = classes.includes('math-display');
      if (!display && !classes.includes('math-inline')) return;
      const math = mathml(textOf(element), display);
      if (!display || parent.type !== 'element') {
        parent.children[index] = math;
        return;
      }
      // A display formula comes as code in a frame of its own.
      parent.tagName = 'div';
      parent.properties = { className: ['formula'] };
      parent.children = [math];
    });
  };
}
