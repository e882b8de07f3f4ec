import { useTranslation } from 'react-i18next';
import type { Gradients, Unit, Values } from './batch-graph';
import { EDGES, type EdgeName, type Known, type NodeName, type Operation } from './operations';
import './graph.css';
import { writeNumber } from './write-number';

interface Props {
  readonly unit: Unit;
  readonly values: Values;
  readonly gradients: Gradients;
  readonly known: Known;
  /** What was done last; null: nothing yet. */
  readonly operation: Operation | null;
}

/** One or more numbers, or the same one for every example. */
interface Flow {
  /** How it is called, such as ∂ℓ/∂d. */
  readonly name: string;
  readonly numbers: readonly number[];
  readonly known: boolean;
  /** Along which edge it comes; null: what they come to together. */
  readonly edge: EdgeName | null;
}

interface Place {
  readonly name: NodeName;
  /** As it is made of others. */
  readonly formula: string;
  readonly numbers: readonly number[];
  readonly flows: readonly Flow[];
}

/**
 * The operations between x and y: on each node its value, and below it what comes back to it along
 * each edge that leaves it. Vectors on the left, single numbers on the right.
 */
export function Graph({ unit, values, gradients, known, operation }: Props) {
  const { t } = useTranslation();
  const back = (edge: EdgeName, name: string, numbers: readonly number[]): Flow => ({
    name,
    numbers,
    known: known.gradients.has(edge),
    edge,
  });
  const total = (edges: readonly EdgeName[], name: string, numbers: readonly number[]): Flow => ({
    name,
    numbers,
    known: edges.every((edge) => known.gradients.has(edge)),
    edge: null,
  });
  const places: readonly Place[] = [
    {
      name: 'x',
      formula: 'x',
      numbers: unit.x,
      flows: [
        back('x-centered', t('backward.via', { node: 'd' }), gradients.centered),
        back(
          'x-mean',
          t('backward.via', { node: 'μ' }),
          unit.x.map(() => gradients.xFromMean),
        ),
        total(['x-centered', 'x-mean'], '∂ℓ/∂x', gradients.x),
      ],
    },
    {
      name: 'mean',
      formula: 'μ = mean(x)',
      numbers: [values.mean],
      flows: [back('mean-centered', '∂ℓ/∂μ', [gradients.mean])],
    },
    {
      name: 'centered',
      formula: 'd = x − μ',
      numbers: values.centered,
      flows: [
        back(
          'centered-normalized',
          t('backward.via', { node: 'x̂' }),
          gradients.centeredFromNormalized,
        ),
        back('centered-squares', t('backward.via', { node: 'q' }), gradients.centeredFromSquares),
        total(['centered-normalized', 'centered-squares'], '∂ℓ/∂d', gradients.centered),
      ],
    },
    {
      name: 'squares',
      formula: 'q = d²',
      numbers: values.squares,
      flows: [
        back(
          'squares-variance',
          '∂ℓ/∂q',
          unit.x.map(() => gradients.squares),
        ),
      ],
    },
    {
      name: 'variance',
      formula: 'σ² = mean(q)',
      numbers: [values.variance],
      flows: [back('variance-inverse', '∂ℓ/∂σ²', [gradients.variance])],
    },
    {
      name: 'normalized',
      formula: 'x̂ = d · r',
      numbers: values.normalized,
      flows: [back('normalized-y', '∂ℓ/∂x̂', gradients.normalized)],
    },
    {
      name: 'inverse',
      formula: 'r = 1/√(σ²+ε)',
      numbers: [values.inverse],
      flows: [back('inverse-normalized', '∂ℓ/∂r', [gradients.inverse])],
    },
    {
      name: 'y',
      formula: 'y = γ · x̂ + β',
      numbers: values.y,
      flows: [{ name: 'g = ∂ℓ/∂y', numbers: unit.g, known: known.upstream, edge: null }],
    },
    {
      name: 'gamma',
      formula: 'γ',
      numbers: [unit.gamma],
      flows: [back('gamma-y', '∂ℓ/∂γ', [gradients.gamma])],
    },
    {
      name: 'beta',
      formula: 'β',
      numbers: [unit.beta],
      flows: [back('beta-y', '∂ℓ/∂β', [gradients.beta])],
    },
  ];
  return (
    <div className="graph" role="group" aria-label={t('backward.graph')}>
      {EDGES.map((edge) => (
        <Edge
          key={edge}
          name={edge}
          active={operation?.edges.includes(edge) === true}
          back={operation?.pass === 'backward'}
          passed={known.gradients.has(edge)}
        />
      ))}
      {places.map((place) => (
        <Node
          key={place.name}
          place={place}
          known={known.values.has(place.name)}
          active={operation?.node === place.name}
        />
      ))}
    </div>
  );
}

function Node({ place, known, active }: { place: Place; known: boolean; active: boolean }) {
  const { name, formula, numbers, flows } = place;
  return (
    <section
      className="graph-node"
      data-node={name}
      data-active={active}
      aria-label={formula}
      translate="no"
    >
      <Numbers name={formula} numbers={numbers} known={known} node={name} value />
      {flows.map((flow) => (
        <Numbers
          key={flow.name}
          name={flow.name}
          numbers={flow.numbers}
          known={flow.known}
          node={name}
          whole={flow.edge === null}
        />
      ))}
    </section>
  );
}

interface NumbersProps {
  readonly name: string;
  readonly numbers: readonly number[];
  readonly known: boolean;
  readonly node: NodeName;
  /** Of the value itself, not of a gradient. */
  readonly value?: boolean;
  readonly whole?: boolean;
}

/** A line of numbers; dots hold their places until they are known. */
function Numbers({
  name,
  numbers,
  known,
  node,
  value: isValue = false,
  whole = false,
}: NumbersProps) {
  const { t } = useTranslation();
  return (
    <p
      className={isValue ? 'graph-value' : 'graph-gradient'}
      data-known={known}
      data-whole={whole}
      data-of={isValue ? node : `${node} ${name}`}
    >
      <span className="graph-name">{name}</span>
      {!known && <span className="visually-hidden">{t('backward.unknown')}</span>}
      {numbers.map((value, i) => (
        <span
          // Examples have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          className="graph-number"
          data-value={known ? value : undefined}
          aria-hidden={!known}
        >
          {known ? writeNumber(value) : '·'}
        </span>
      ))}
    </p>
  );
}

interface EdgeProps {
  readonly name: EdgeName;
  readonly active: boolean;
  readonly back: boolean;
  readonly passed: boolean;
}

type Head = 'down' | 'up' | 'left' | 'right';

/** Where an arrow points on the way forward and on the way back. */
const HEADS: Readonly<Record<EdgeName, readonly [Head, Head]>> = {
  'x-mean': ['right', 'left'],
  'x-centered': ['down', 'up'],
  'mean-centered': ['left', 'up'],
  'centered-squares': ['down', 'up'],
  'squares-variance': ['right', 'left'],
  'variance-inverse': ['down', 'up'],
  'centered-normalized': ['right', 'right'],
  'inverse-normalized': ['left', 'right'],
  'normalized-y': ['down', 'up'],
  'gamma-y': ['left', 'right'],
  'beta-y': ['left', 'right'],
};

function Edge({ name, active, back, passed }: EdgeProps) {
  const backward = active ? back : passed;
  return (
    <span
      className="graph-edge"
      data-edge={name}
      data-active={active}
      data-back={backward}
      aria-hidden="true"
    >
      {(active || passed) && (
        <span className="graph-arrow" data-head={HEADS[name][backward ? 1 : 0]} />
      )}
    </span>
  );
}
