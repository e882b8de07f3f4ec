import { line, scaleLinear } from 'd3';
import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatShareFinely } from '../../charts/format';
import { useWidth } from '../../ui/use-width';
import { usePlayState } from '../frame/play-context';
import { useLit } from '../symbols/lit';
import { useTick } from '../tasks/use-task';
import './sigmoid-play.css';
import { SATURATED, sigmoid, slope, slopeLeft } from './one-sigmoid';
import { EXAMPLES, NAMES, REACH } from './start';

const HEIGHT = 260;
const MARGIN = { top: 16, right: 12, bottom: 30, left: 40 };
/** By an arrow key, and with Shift. */
const STEP = 0.25;
const LEAP = 1;
/** Half the length of a drawn tangent, in z. */
const TANGENT = 1.1;

const CURVE = Array.from({ length: 161 }, (_, i) => -REACH + (i * REACH) / 80);

/** One sigmoid with three examples that can be dragged, and the slope that is left for each. */
export function SigmoidPlay() {
  const { t } = useTranslation();
  const [state, setState] = usePlayState(EXAMPLES);
  const examples = NAMES.map((name) => state[name]);
  const box = useRef<HTMLDivElement>(null);
  const dragged = useRef<number | null>(null);
  const width = Math.max(240, useWidth(box));
  const slopes = useLit('slope');
  const outputs = useLit('output');
  const inputs = useLit('input');

  useTick(
    'into-the-gray',
    examples.every((z) => Math.abs(z) > SATURATED),
  );

  const across = scaleLinear([-REACH, REACH], [MARGIN.left, width - MARGIN.right]).clamp(true);
  const up = scaleLinear([0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const path = line<number>(across, (z) => up(sigmoid(z)))(CURVE) ?? '';
  const set = (index: number, z: number) => {
    const name = NAMES[index];
    if (name !== undefined) setState({ [name]: Math.max(-REACH, Math.min(REACH, z)) });
  };
  const follow = (event: PointerEvent<SVGSVGElement>) => {
    if (dragged.current === null) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    set(dragged.current, Math.round(across.invert(event.clientX - left) * 20) / 20);
  };
  const lead = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    const at = across.invert(event.clientX - left);
    const distances = examples.map((z) => Math.abs(z - at));
    dragged.current = distances.indexOf(Math.min(...distances));
    event.currentTarget.setPointerCapture(event.pointerId);
    follow(event);
  };
  const drop = () => {
    dragged.current = null;
  };

  return (
    <div className="sigmoid-play">
      <div ref={box} className="sigmoid-box">
        <svg
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          role="group"
          aria-label={t('saturation.curve')}
          onPointerDown={lead}
          onPointerMove={follow}
          onPointerUp={drop}
          onPointerCancel={drop}
        >
          <g aria-hidden="true">
            {[-REACH, SATURATED].map((from) => (
              <rect
                key={from}
                className="sigmoid-zone"
                x={across(from)}
                width={across(from + REACH - SATURATED) - across(from)}
                y={MARGIN.top}
                height={HEIGHT - MARGIN.top - MARGIN.bottom}
              />
            ))}
            {[0, 0.5, 1].map((value) => (
              <g key={value} className={outputs.lit ? 'lit' : undefined} {...outputs.on}>
                <line
                  className="sigmoid-rule"
                  x1={MARGIN.left}
                  x2={width - MARGIN.right}
                  y1={up(value)}
                  y2={up(value)}
                />
                <text x={MARGIN.left - 8} y={up(value)} dy="0.32em" textAnchor="end">
                  {value}
                </text>
              </g>
            ))}
            <g className={inputs.lit ? 'lit' : undefined} {...inputs.on}>
              {across.ticks(width < 480 ? 5 : 9).map((z) => (
                <text key={z} x={across(z)} y={HEIGHT - 10} textAnchor="middle">
                  {formatFixed(z, 0)}
                </text>
              ))}
            </g>
            <path className="sigmoid-curve" d={path} />
          </g>
          {examples.map((z, index) => {
            const by = TANGENT * slope(z);
            const name = t('saturation.example', { number: index + 1 });
            return (
              <g key={NAMES[index]}>
                <line
                  className={slopes.lit ? 'sigmoid-tangent lit' : 'sigmoid-tangent'}
                  x1={across(z - TANGENT)}
                  x2={across(z + TANGENT)}
                  y1={up(sigmoid(z) - by)}
                  y2={up(sigmoid(z) + by)}
                  {...slopes.on}
                />
                <circle
                  className="sigmoid-example"
                  role="slider"
                  tabIndex={0}
                  cx={across(z)}
                  cy={up(sigmoid(z))}
                  r={9}
                  aria-label={name}
                  aria-valuemin={-REACH}
                  aria-valuemax={REACH}
                  aria-valuenow={z}
                  aria-valuetext={t('saturation.exampleValue', {
                    z: formatFixed(z, 2),
                    share: formatShareFinely(slopeLeft(z)),
                  })}
                  onKeyDown={(event) => {
                    const by = event.shiftKey ? LEAP : STEP;
                    const moves: Readonly<Record<string, number>> = {
                      ArrowRight: z + by,
                      ArrowUp: z + by,
                      ArrowLeft: z - by,
                      ArrowDown: z - by,
                      Home: -REACH,
                      End: REACH,
                    };
                    const next = moves[event.key];
                    if (next === undefined) return;
                    event.preventDefault();
                    set(index, next);
                  }}
                />
                <text
                  className="sigmoid-number"
                  x={across(z)}
                  y={up(sigmoid(z))}
                  dy="0.35em"
                  textAnchor="middle"
                  aria-hidden="true"
                >
                  {index + 1}
                </text>
              </g>
            );
          })}
        </svg>
      </div>
      <table className="sigmoid-table">
        <thead>
          <tr>
            <th scope="col">{t('saturation.which')}</th>
            <th scope="col">{t('saturation.input')}</th>
            <th scope="col">{t('saturation.output')}</th>
            <th scope="col">{t('saturation.left')}</th>
          </tr>
        </thead>
        <tbody>
          {examples.map((z, index) => (
            <tr key={NAMES[index]} data-testid="example" data-value={slopeLeft(z)}>
              <td>{index + 1}</td>
              <td className={inputs.lit ? 'lit' : undefined} {...inputs.on}>
                {formatFixed(z, 2)}
              </td>
              <td className={outputs.lit ? 'lit' : undefined} {...outputs.on}>
                {formatFixed(sigmoid(z), 3)}
              </td>
              <td className={slopes.lit ? 'lit' : undefined} {...slopes.on}>
                {formatShareFinely(slopeLeft(z))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
