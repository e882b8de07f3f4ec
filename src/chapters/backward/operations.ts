/** The numbers of the graph: x, g and y hold one for each example, as d, q and x̂ do. */
export const NODES = [
  'x',
  'mean',
  'centered',
  'squares',
  'variance',
  'inverse',
  'normalized',
  'gamma',
  'beta',
  'y',
] as const;
export type NodeName = (typeof NODES)[number];

/** Each leads from what is used to what is made of it. */
export const EDGES = [
  'x-mean',
  'x-centered',
  'mean-centered',
  'centered-squares',
  'squares-variance',
  'variance-inverse',
  'centered-normalized',
  'inverse-normalized',
  'normalized-y',
  'gamma-y',
  'beta-y',
] as const;
export type EdgeName = (typeof EDGES)[number];

/** What an operation makes, in the order of the way forward. */
const MADE = [
  'mean',
  'centered',
  'squares',
  'variance',
  'inverse',
  'normalized',
  'y',
] as const satisfies readonly NodeName[];
export type MadeName = (typeof MADE)[number];

export interface Operation {
  readonly pass: 'forward' | 'backward';
  /** The node that is made, or whose gradient is handed on. */
  readonly node: MadeName;
  /** Along which edges something flows. */
  readonly edges: readonly EdgeName[];
}

const into = (node: NodeName) => EDGES.filter((edge) => edge.endsWith(`-${node}`));

/** All operations forward, and then the same ones back, from the last to the first. */
export const OPERATIONS: readonly Operation[] = [
  ...MADE.map((node): Operation => ({ pass: 'forward', node, edges: into(node) })),
  ...MADE.toReversed().map((node): Operation => ({ pass: 'backward', node, edges: into(node) })),
];

export const FORWARD = MADE.length;

/** What is known after the first `count` operations. */
export interface Known {
  readonly values: ReadonlySet<NodeName>;
  /** Edges along which a gradient has come. */
  readonly gradients: ReadonlySet<EdgeName>;
  /** Whether g has been handed in at y. */
  readonly upstream: boolean;
}

const GIVEN: readonly NodeName[] = ['x', 'gamma', 'beta'];

export function knownAfter(count: number): Known {
  const done = OPERATIONS.slice(0, count);
  return {
    values: new Set([...GIVEN, ...done.map(({ node }) => node)]),
    gradients: new Set(
      done.filter(({ pass }) => pass === 'backward').flatMap(({ edges }) => edges),
    ),
    upstream: count >= FORWARD,
  };
}
