import type { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

type Root = ReturnType<typeof fromHtml>;

/** Stops and closing marks that no line may begin with. */
const STOPS = /^[.,;:?!)”’。，、；：？！）”’」]+/u;
/** Opening marks that no line may end with. */
const OPENING = /[(“‘（「]+$/u;

/**
 * What a line is broken beside, whatever stands there: a term, which is a button (a component has
 * the place of it in a compiled text), and a formula.
 */
const isWhole = (node: object) =>
  ('name' in node && node.name === 'Term') || ('tagName' in node && node.tagName === 'math');

/** Holds a term or a formula together with the marks right before and behind it. */
export function rehypeKeepStops() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (parent === undefined || index === undefined || !isWhole(node)) return undefined;
      const [former, next] = [parent.children[index - 1], parent.children[index + 1]];
      const [opening = ''] = (former?.type === 'text' && OPENING.exec(former.value)) || [];
      const [stops = ''] = (next?.type === 'text' && STOPS.exec(next.value)) || [];
      if (former?.type === 'text')
        former.value = former.value.slice(0, -opening.length || undefined);
      if (next?.type === 'text') next.value = next.value.slice(stops.length);
      const text = (value: string) => (value === '' ? [] : [{ type: 'text' as const, value }]);
      if (opening === '' && stops === '') return SKIP;
      parent.children[index] = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['unbroken'] },
        // A component is no node of HTML, and stays as it is.
        children: [...text(opening), node as never, ...text(stops)],
      };
      return [SKIP, index + 1];
    });
  };
}
