import type { TFunction } from 'i18next';
import type { Outcome } from '../../session/survey/protocol';
import type { TableData } from '../../ui/TableButton';
import type { Shown } from './map-colors';
import { placeOf, writeArm } from './write-cell';
import { armId, armLetter } from '../../instrument/arm-names';

/** The cells that are known, in the order of the map, as people read them. */
export function mapTable(
  t: TFunction,
  outcomes: ReadonlyMap<number, Outcome>,
  side: number,
  shows: Shown,
): TableData {
  return {
    head: [t('map.scale'), t('map.rate'), ...armsIn(outcomes).map(armLetter)],
    rows: inOrder(outcomes).map(({ id, arms }) => {
      const { scale, rate } = placeOf(id, side);
      return [String(scale), String(rate), ...arms.map((arm) => writeArm(t, shows, arm))];
    }),
  };
}

/** The exact numbers of the cells that are known, with what proves them, for other programs. */
export function mapNumbers(outcomes: ReadonlyMap<number, Outcome>, side: number): TableData {
  const columns = ['accuracy', 'loss', 'diverged', 'fingerprint'] as const;
  return {
    head: [
      'scale',
      'rate',
      ...armsIn(outcomes).flatMap((arm) => columns.map((name) => `${armId(arm)}.${name}`)),
    ],
    rows: inOrder(outcomes).map(({ id, arms }) => {
      const { scale, rate } = placeOf(id, side);
      const cells = arms.flatMap((arm) => columns.map((name) => String(arm[name] ?? '')));
      return [String(scale), String(rate), ...cells];
    }),
  };
}

/** Of every run, by index; none before the first outcome. */
function armsIn(outcomes: ReadonlyMap<number, Outcome>): number[] {
  const [first] = outcomes.values();
  return [...(first?.arms.keys() ?? [])];
}

function inOrder(outcomes: ReadonlyMap<number, Outcome>): Outcome[] {
  return [...outcomes.values()].toSorted((one, other) => one.id - other.id);
}
