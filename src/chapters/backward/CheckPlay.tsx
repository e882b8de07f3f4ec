import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatCount,
  formatExponent,
  formatFixed,
  formatPower,
  formatScientific,
} from '../../charts/format';
import { drawLines } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { Choice } from '../../ui/Choice';
import { STILL } from '../../ui/following';
import { Slider } from '../../ui/Slider';
import { linearScale } from '../../ui/slider-scale';
import { Play } from '../frame/Play';
import { usePlayState } from '../frame/play-context';
import { useTick } from '../tasks/use-task';
import type { Unit } from './batch-graph';
import { finiteDifferences, relativeError } from './finite-differences';
import { FORMULAS, inputGradient } from './formulas';
import { CHECK_STATE } from './play-state';
import { FIRST } from './sample-batch';
import './backward.css';

const UNIT: Unit = { ...FIRST, gamma: 1.5, beta: 0.5, epsilon: 1e-5 };
/** h = 10⁻ᵏ. */
const EXPONENTS = linearScale(1, 14, 1);
const FINEST = 14;
/** An error that no step of the differences explains, and one that shows the formula right. */
const WRONG = 1e-2;
const RIGHT = 1e-8;

const write = (exponent: number) => formatExponent(-exponent);

/** A formula for ∂ℓ/∂x beside differences of ℓ, which know no derivative. */
export function CheckPlay() {
  const { t } = useTranslation();
  return (
    <Play id="differences" title={t('backward.checkTitle')}>
      <Check />
    </Play>
  );
}

function Check() {
  const { t } = useTranslation();
  const [{ formula, exponent }, setState] = usePlayState(CHECK_STATE);
  const setExponent = (value: number) => setState({ exponent: value });
  const told = useMemo(() => inputGradient(UNIT, formula), [formula]);
  const measured = useMemo(() => finiteDifferences(UNIT, 10 ** -exponent), [exponent]);
  const errors = useMemo(
    () =>
      Array.from({ length: FINEST + 1 }, (_, k) =>
        k === 0 ? NaN : relativeError(told, finiteDifferences(UNIT, 10 ** -k)),
      ),
    [told],
  );
  const error = errors[exponent] ?? NaN;
  useTick('caught', formula === 'upstream' && error > WRONG);
  useTick('sharp', formula === 'threeTerms' && error < RIGHT);
  const verdict = t(error > WRONG ? 'backward.fails' : 'backward.holds', {
    error: formatScientific(error),
  });
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) =>
      drawLines(
        context,
        {
          series: [
            {
              arm: null,
              label: t('backward.error'),
              column: { data: errors, offset: 0, stride: 1 },
              weight: 2,
            },
          ],
          steps: { data: errors.map((_, k) => k), offset: 0, stride: 1 },
          length: errors.length,
          lastStep: FINEST,
          yScale: 'log',
          yDomain: ERRORS,
          yFormat: formatPower,
          names: { x: 'k' },
          marks: { events: [], cursor: exponent },
        },
        size,
        theme,
      ),
    [errors, exponent, t],
  );
  const table = useCallback(
    () => ({
      head: [t('backward.h'), t('backward.error')],
      rows: errors.slice(1).map((value, i) => [write(i + 1), formatScientific(value)]),
    }),
    [errors, t],
  );
  return (
    <div className="check">
      <div>
        <table className="check-table" translate="no">
          <thead>
            <tr>
              <th scope="col">{t('backward.example')}</th>
              <th scope="col">{t('backward.byFormula')}</th>
              <th scope="col">{t('backward.byDifferences')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((value, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- examples are told by their place
              <tr key={i}>
                <th scope="row">{formatCount(i + 1)}</th>
                <td data-value={value}>{formatFixed(value, 6)}</td>
                <td data-value={measured[i]}>{formatFixed(measured[i] ?? NaN, 6)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="play-said" role="status" data-testid="check-verdict" data-value={error}>
          {verdict}
        </p>
      </div>
      <Chart
        className="check-chart"
        title={t('backward.errorTitle')}
        paint={paint}
        summary={() => verdict}
        table={table}
        following={STILL}
      />
      <div className="play-settings">
        <Choice
          label={t('backward.formula')}
          value={formula}
          options={FORMULAS.map((value) => ({ value, label: t(`backward.formulas.${value}`) }))}
          onChange={(value) => setState({ formula: value })}
        />
        <Slider
          label={t('backward.h')}
          hint={t('backward.hHint')}
          value={exponent}
          scale={EXPONENTS}
          format={write}
          onDrag={setExponent}
          onCommit={setExponent}
        />
      </div>
    </div>
  );
}

/** The same for every formula, so that they can be compared. */
const ERRORS = [1e-12, 10] as const;
