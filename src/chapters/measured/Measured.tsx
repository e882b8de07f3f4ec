import { formatFixed, formatShare, formatTick } from '../../charts/format';
import { measured } from './measured';

interface Props {
  /** Its name in the file of results. */
  readonly of: string;
  /** Behind the point; as many as count without it. */
  readonly digits?: number;
  /** As a share of one hundred. */
  readonly share?: boolean;
}

/** A number of the prose: measured, written down once, and measured anew by a test. */
export function Measured({ of, digits, share = false }: Props) {
  const value = measured(of);
  const text = share
    ? formatShare(value)
    : digits === undefined
      ? formatTick(value)
      : formatFixed(value, digits);
  return (
    <data className="measured" value={value} data-value={value} data-measured={of}>
      {text}
    </data>
  );
}
