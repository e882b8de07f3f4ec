import { armLetter } from '../arm-names';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetched } from '../../ui/parts/fetched';
import { LargeIcon } from '../../ui/LargeIcon';
import { Panel } from '../../ui/Panel';
import { useRovingFocus } from '../../ui/roving-focus';
import { useNarrow } from '../../ui/use-narrow';
import { useDepth, useRun, useView, useArms } from '../run/run-context';
import { ArmHeading } from './ArmHeading';
import { LayerPath } from './LayerPath';
import { Ribbon } from './Ribbon';
import './ribbons.css';

const BandNotes = fetched(
  'instrument/ribbons/BandNotes',
  async () => (await import('./BandNotes')).BandNotes,
);

/** All layers of both networks, the last layer on top, one shared axis; on a phone one of them. */
export function Ribbons() {
  const { t } = useTranslation();
  const run = useRun();
  const arms = useArms();
  const depth = useDepth();
  const narrow = useNarrow();
  const { quantity, layer: chosen, notes } = useView();
  const [every, setEvery] = useState(false);
  /** The layer pointed at, from 1. */
  const [here, setHere] = useState<number | null>(null);
  const one = narrow && !every ? Math.min(chosen, depth) : null;
  const layers = Array.from({ length: depth }, (_, i) => depth - i).filter(
    (layer) => one === null || layer === one,
  );
  const grid = useRef<HTMLDivElement>(null);
  useRovingFocus(grid, '.pointing', 'column');
  const quantityName = t(`quantity.${quantity}Name`);
  const last = arms.at(-1);
  return (
    <div className="ribbons">
      <div ref={grid} className="ribbons-grid" role="group" aria-label={t('ribbon.bands')}>
        {arms.map((arm) => (
          <ArmHeading key={arm} arm={arm} />
        ))}
        {depth > 0 && (
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
                  showTimeAxis={narrow ? arm === last : layer === 1}
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
            {index === 0 && notes && (
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
