import { armLetter } from '../arm-names';
import { type ReactNode, use, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetched } from '../../ui/parts/fetched';
import { LargeIcon } from '../../ui/LargeIcon';
import { Panel } from '../../ui/Panel';
import { useRovingFocus } from '../../ui/roving-focus';
import { useNarrow } from '../../ui/use-narrow';
import { MainContext, useArms, useDepth, useRun, useView } from '../run/run-context';
import { ArmHeading } from './ArmHeading';
import { LayerPath } from './LayerPath';
import { Ribbon } from './Ribbon';
import './ribbons.css';

const BandNotes = fetched(
  'instrument/ribbons/BandNotes',
  async () => (await import('./BandNotes')).BandNotes,
);

interface Props {
  /** Those that are shown, from 1, the topmost first; without it all of them, on a phone one. */
  readonly only?: readonly number[] | undefined;
  /** What the networks are called, where that is not by their normalizers alone. */
  readonly names?: readonly (string | undefined)[] | undefined;
  /** Stands on the first of the rows. */
  readonly children?: ReactNode;
}

/** All layers of both networks, the last layer on top, one shared axis; on a phone one of them. */
export function Ribbons({ only, names, children }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const main = use(MainContext);
  const arms = useArms();
  const depth = useDepth();
  const narrow = useNarrow();
  const { quantity, layer: chosen, notes } = useView('quantity', 'layer', 'notes');
  const [every, setEvery] = useState(false);
  /** The layer pointed at, from 1. */
  const [here, setHere] = useState<number | null>(null);
  const one = narrow && !every && only === undefined ? Math.min(chosen, depth) : null;
  const all = Array.from({ length: depth }, (_, i) => depth - i);
  const layers = all.filter((layer) => only?.includes(layer) ?? (one === null || layer === one));
  const grid = useRef<HTMLDivElement>(null);
  useRovingFocus(grid, '.pointing', 'column');
  const quantityName = t(`quantity.${quantity}Name`);
  const last = arms.at(-1);
  return (
    <div className="ribbons">
      <div ref={grid} className="ribbons-grid" role="group" aria-label={t('ribbon.bands')}>
        {arms.map((arm) => (
          <ArmHeading key={arm} arm={arm} name={names?.[arm]} />
        ))}
        {depth > 0 && only === undefined && (
          <LayerPath
            depth={depth}
            here={one ?? here}
            choose={
              narrow
                ? (layer) => {
                    setEvery(layer === null);
                    if (layer !== null) run.setView({ layer });
                  }
                : null
            }
          />
        )}
        {depth === 0 ? (
          <p className="ribbons-none">{t('ribbon.noLayers')}</p>
        ) : (
          arms.map((arm) => (
            <p key={arm} className="value-axis-name">
              {t('ribbon.valueAxis', { quantity: quantityName })}
            </p>
          ))
        )}
        {layers.map((layer, index) => (
          // It only tells the drawing above where one points.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <section
            key={layer}
            className="ribbon-row"
            // Rows of several runs on a page have the same names: no landmarks.
            role={main ? undefined : 'group'}
            aria-label={t('chart.layer', { layer })}
            onPointerEnter={() => setHere(layer)}
            onPointerLeave={() => setHere(null)}
            onFocus={() => setHere(layer)}
            onBlur={() => setHere(null)}
          >
            {arms.map((arm) => (
              <Panel
                key={arm}
                name={t('ribbon.title', { layer, arm: armLetter(arm), quantity: quantityName })}
              >
                <Ribbon
                  arm={arm}
                  layer={layer - 1}
                  quantity={quantity}
                  showTimeAxis={narrow ? arm === last : index === layers.length - 1}
                  label={t('ribbon.layer', { layer })}
                  otherwise={
                    index === 0 && (
                      <button
                        type="button"
                        className="link"
                        onClick={() => run.setView({ quantity: 'preactivation' })}
                      >
                        {t('ribbon.showPreactivation')}
                      </button>
                    )
                  }
                />
              </Panel>
            ))}
            {index === 0 && children}
            {index === 0 && notes && only === undefined && (
              <Panel name={t('ribbon.notes')}>
                <BandNotes
                  layer={layer - 1}
                  quantity={quantity}
                  showTimeAxis={layers.length === 1 && !narrow}
                />
              </Panel>
            )}
            {index === layers.length - 1 &&
              arms.map((arm) => (
                <span
                  key={arm}
                  className={`time-axis-name time-axis-${arm === last ? 'last' : 'first'}`}
                >
                  {t('ribbon.timeAxis')}
                </span>
              ))}
            <button
              type="button"
              className="icon-button ribbon-open"
              aria-label={t('ribbon.open', { layer })}
              title={t('ribbon.open', { layer })}
              onClick={() => run.setView({ panel: 'layer', layer })}
            >
              <LargeIcon />
            </button>
          </section>
        ))}
      </div>
    </div>
  );
}
