import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { drawActivationCurve } from '../../charts/activation-curve';
import { formatFixed, formatShare, formatShareFinely } from '../../charts/format';
import type { ChartTheme, Size } from '../../charts/theme';
import { flatInputs } from '../../instrument/ribbons/value-axis';
import { flatShare, transform } from '../../instrument/transform/transformed';
import { Chart } from '../../ui/Chart';
import { usePlayState } from '../frame/play-context';
import { STILL } from '../parts/still';
import '../parts/play-parts.css';
import { useTick } from '../tasks/use-task';
import { AffineByHand } from './AffineByHand';
import './batch.css';
import { EPSILON, inspect } from './hand-batch';
import { AFFINE_STATE } from './play-state';
import { drawShape } from './shapes';
import { sigmoid, straightness } from './sigmoid-bend';

const DOMAIN = [-8, 8] as const;
const OUTPUT = 'sigmoid(y)';
const ZONES = flatInputs('sigmoid');
/** Of a bell: what a unit that sums many inputs gets. */
export const MIDDLE_BATCH = drawShape('bell', 2).slice(0, 64);
/** The task's. */
export const BENT = 0.95;

/** Where a normalized batch lies on the sigmoid, and what γ and β make of that. */
export function MiddlePlay() {
  const { t } = useTranslation();
  const [affine, setAffine] = usePlayState(AFFINE_STATE);
  const y = useMemo(() => transform(inspect(MIDDLE_BATCH), EPSILON, affine).y, [affine]);
  const straight = straightness(y);
  const flat = flatShare(y, ZONES);
  useTick('bend', straight < BENT);
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) =>
      drawActivationCurve(
        context,
        {
          arm: 1,
          curve: sigmoid,
          y,
          domain: DOMAIN,
          range: [0, 1],
          zones: ZONES,
          names: { x: 'y', y: OUTPUT },
        },
        size,
        theme,
      ),
    [y],
  );
  const sentence = t('transformPlay.straight', {
    share: formatShareFinely(straight),
    flat: formatShare(flat),
  });
  const summary = useCallback(() => sentence, [sentence]);
  const table = useCallback(
    () => ({
      head: [t('transformPlay.example'), 'y', OUTPUT],
      rows: Array.from(y, (value, i) => [
        String(i + 1),
        formatFixed(value, 3),
        formatFixed(sigmoid(value), 3),
      ]),
    }),
    [y, t],
  );
  return (
    <div className="part" data-testid="middle">
      <Chart
        className="batch-curve"
        title={t('transformPlay.curve')}
        paint={paint}
        summary={summary}
        table={table}
        following={STILL}
      />
      <div className="play-row">
        <AffineByHand affine={affine} onChange={setAffine} />
      </div>
      <p className="part-note" data-testid="straight" data-value={straight}>
        {sentence}
      </p>
    </div>
  );
}
