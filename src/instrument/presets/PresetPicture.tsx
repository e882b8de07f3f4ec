import { BANDS } from 'virtual:preset-bands';
import type { PresetId } from '../../experiment/presets';
import { type Band, type Bands, LIMIT } from './bands';

/** Of each of the two plots, in the units of the drawing. */
const WIDTH = 54;
const HEIGHT = 48;
const GAP = 4;

/** How the last hidden layer's values spread while a preset runs: A on the left, B on the right. */
export function PresetPicture({ id }: { id: PresetId }) {
  return (
    <svg
      className="preset-picture"
      viewBox={`0 0 ${2 * WIDTH + GAP} ${HEIGHT}`}
      aria-hidden="true"
      data-preset={id}
    >
      {(BANDS as Bands)[id].map((band, arm) => (
        <g key={arm === 0 ? 'a' : 'b'} className={arm === 0 ? 'band-a' : 'band-b'}>
          <rect x={arm * (WIDTH + GAP)} width={WIDTH} height={HEIGHT} />
          <path className="band-zero" d={`M${arm * (WIDTH + GAP)} ${HEIGHT / 2}h${WIDTH}`} />
          <path className="band-middle" d={`${line(band, arm, 'high')}L${backward(band, arm)}Z`} />
          <path className="band-median" d={line(band, arm, 'median')} />
        </g>
      ))}
    </svg>
  );
}

function points(band: Band, arm: number, part: keyof Band): string[] {
  const values = band[part];
  return values.map((value, i) => {
    const x = arm * (WIDTH + GAP) + (i / (values.length - 1)) * WIDTH;
    const y = (HEIGHT / 2) * (1 - value / LIMIT);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
}

const line = (band: Band, arm: number, part: keyof Band) => `M${points(band, arm, part).join('L')}`;

const backward = (band: Band, arm: number) => points(band, arm, 'low').toReversed().join('L');
