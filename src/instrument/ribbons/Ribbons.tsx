import { armLetter } from '../arm-names';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QUANTITIES } from '../../engine/probes/measurement';
import { AXES } from '../run/run-view';
import { Choice } from '../../ui/Choice';
import { Panel } from '../../ui/Panel';
import { SettingHint } from '../hints/SettingHint';
import { useDepth, useRun, useView, useArms } from '../run/run-context';
import { ArmHeading } from './ArmHeading';
import { Ribbon } from './Ribbon';
import './ribbons.css';

/** All layers of both networks, the last layer on top, one shared axis. */
export function Ribbons() {
  const { t } = useTranslation();
  const run = useRun();
  const arms = useArms();
  const depth = useDepth();
  const { quantity, axis } = useView();
  const quantities = QUANTITIES.map((value) => ({ value, label: t(`quantity.${value}Option`) }));
  const layers = Array.from({ length: depth }, (_, i) => depth - 1 - i);
  // The bands are one stop of the tab key; up and down go from layer to layer, and A's is before B's.
  const [focused, setFocused] = useState({ arm: 0, layer: Infinity });
  const stop = {
    arm: Math.min(focused.arm, arms.length - 1),
    layer: Math.min(focused.layer, depth - 1),
  };
  return (
    <div className="ribbons">
      <div className="ribbons-options">
        <Choice
          quiet
          label={t('quantity.label')}
          hint={<SettingHint name="quantity" options={quantities} />}
          value={quantity}
          options={quantities}
          onChange={(value) => run.setView({ quantity: value })}
        />
        <Choice
          quiet
          label={t('quantity.axis')}
          hint={<SettingHint name="axis" />}
          value={axis}
          options={AXES.map((value) => ({ value, label: t('quantity.axisValue', { value }) }))}
          onChange={(value) => run.setView({ axis: value })}
        />
      </div>
      <div className="ribbons-grid" role="group" aria-label={t('ribbon.bands')}>
        {arms.map((arm) => (
          <ArmHeading key={arm} arm={arm} />
        ))}
        {depth === 0 && <p className="ribbons-none">{t('ribbon.noLayers')}</p>}
        {layers.map((layer) => (
          <section
            key={layer}
            className="ribbon-row"
            aria-label={t('chart.layer', { layer: layer + 1 })}
          >
            {arms.map((arm) => (
              <Panel
                key={arm}
                name={t('ribbon.title', {
                  layer: layer + 1,
                  arm: armLetter(arm),
                  quantity: t(`quantity.${quantity}Name`),
                })}
              >
                <Ribbon
                  arm={arm}
                  layer={layer}
                  quantity={quantity}
                  showTimeAxis={layer === 0}
                  label={t('ribbon.layer', { layer: layer + 1 })}
                  tabStop={arm === stop.arm && layer === stop.layer}
                  onFocus={() => setFocused({ arm, layer })}
                  otherwise={
                    layer === depth - 1 && (
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
            <button
              type="button"
              className="ribbon-open"
              aria-label={t('ribbon.open', { layer: layer + 1 })}
              title={t('ribbon.open', { layer: layer + 1 })}
              onClick={() => run.setView({ panel: 'layer', layer: layer + 1 })}
            >
              <svg viewBox="0 0 12 12" aria-hidden="true">
                <path d="M7 1h4v4M5 11H1V7M11 1 7 5M1 11l4-4" />
              </svg>
            </button>
          </section>
        ))}
      </div>
    </div>
  );
}
