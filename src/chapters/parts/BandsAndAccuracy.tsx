import { AccuracyChart } from '../../instrument/curves/LossCharts';
import { Ribbons } from '../../instrument/ribbons/Ribbons';

interface Props {
  /** What the networks are called, where that is not by their normalizers alone. */
  readonly names?: readonly (string | undefined)[];
}

/** All layers of the run of this place, and how well its networks do. */
export function BandsAndAccuracy({ names }: Props) {
  return (
    <div className="play-columns">
      <Ribbons names={names} />
      <div>
        <AccuracyChart />
      </div>
    </div>
  );
}
