import { visit } from 'unist-util-visit';

type Node = Parameters<typeof visit>[0];

interface Parent extends Node {
  readonly children: readonly Node[];
}

interface Component extends Node {
  readonly name: string | null;
  readonly attributes: { type: string; name?: string; value?: unknown }[];
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}

function isComponent(node: Node): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/**
 * Gives each component of a text a key: its id, or which one of its name it is among its siblings.
 * So a text can take the place of the same one in another language, with as many paragraphs as that
 * needs, and its components stay what they are.
 */
export function rehypeKeys() {
  return (tree: Node): void => {
    visit(tree, (parent) => {
      if (!isParent(parent)) return;
      const counts = new Map<string, number>();
      for (const node of parent.children) {
        if (!isComponent(node) || node.name === null) continue;
        const id = node.attributes.find(({ name }) => name === 'id')?.value;
        const count = counts.get(node.name) ?? 0;
        counts.set(node.name, count + 1);
        const value = typeof id === 'string' ? `${node.name} ${id}` : `${node.name} ${count}`;
        node.attributes.push({ type: 'mdxJsxAttribute', name: 'key', value });
      }
    });
  };
}
