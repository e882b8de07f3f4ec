import { parseSync, type ESTree, Visitor } from 'vite';

/** Names of values, and of functions that give them, which hold elements. */
const CONTENT = new Set(['children', 'settings', 'slider']);

/** For tests: the texts in a source of components that stand beside other content. */
export function looseTexts(source: string): string[] {
  const { program, errors } = parseSync('source.tsx', source, { preserveParens: false });
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const found: string[] = [];
  const look = (children: readonly ESTree.JSXChild[], alone: boolean) => {
    const shown = children.filter(isShown);
    const single = alone && shown.length === 1 && !isList(shown[0]);
    if (single) return;
    for (const child of shown) {
      if (mayBeText(child)) found.push(source.slice(child.start, child.end));
    }
  };
  new Visitor({
    JSXElement: ({ children }) => look(children, true),
    // Its content stands beside whatever is around it.
    JSXFragment: ({ children }) => look(children, false),
  }).visit(program);
  return found;
}

/** Lines between elements make no text. */
function isShown(child: ESTree.JSXChild): boolean {
  if (child.type === 'JSXText') return child.value.trim() !== '' || !child.value.includes('\n');
  return child.type !== 'JSXExpressionContainer' || child.expression.type !== 'JSXEmptyExpression';
}

function isList(child: ESTree.JSXChild | undefined): boolean {
  return child?.type === 'JSXExpressionContainer' && mapped(child.expression) !== null;
}

type Node =
  | ESTree.JSXChild
  | ESTree.JSXExpression
  | ESTree.Expression
  | ESTree.FunctionBody
  | ESTree.SpreadElement;

/** What a list shows for each of its items; null: it is no list. */
function mapped(node: Node): Node | null {
  if (node.type === 'ChainExpression') return mapped(node.expression);
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null;
  const { property } = node.callee;
  if (property.type !== 'Identifier' || property.name !== 'map') return null;
  const [each] = node.arguments;
  return each?.type === 'ArrowFunctionExpression' ? each.body : null;
}

function mayBeText(node: Node): boolean {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
    case 'JSXEmptyExpression':
      return false;
    case 'JSXText':
      return node.value.trim() !== '';
    case 'JSXExpressionContainer':
      return mayBeText(node.expression);
    case 'Literal':
      // A space never changes, and translators leave it.
      return typeof node.value === 'number' || String(node.value ?? '').trim() !== '';
    case 'LogicalExpression':
      return (node.operator !== '&&' && mayBeText(node.left)) || mayBeText(node.right);
    case 'ConditionalExpression':
      return mayBeText(node.consequent) || mayBeText(node.alternate);
    case 'Identifier':
      return !CONTENT.has(node.name);
    case 'ArrayExpression':
      return node.elements.some((each) => each !== null && mayBeText(each));
    case 'BlockStatement':
      return node.body.some(
        (statement) =>
          statement.type === 'ReturnStatement' &&
          statement.argument !== null &&
          mayBeText(statement.argument),
      );
    default: {
      const each = mapped(node);
      if (each !== null) return mayBeText(each);
      const maker = node.type === 'CallExpression' ? node.callee : node;
      return maker.type !== 'Identifier' || !CONTENT.has(maker.name);
    }
  }
}
