import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { NORMALIZER_NAMES, NORMALIZERS } from '../../engine/normalizers/list';
import { AFFINE_MODES, PLACEMENTS } from '../../engine/normalizers/names';
import { type ArmName, armOf } from '../../experiment/experiment';
import { Choice } from '../../ui/Choice';
import { Slider } from '../../ui/Slider';
import { linearScale } from '../../ui/slider-scale';
import { useCurrent, useRun } from '../run/run-context';
import { VALUE_LABELS } from '../value-labels';
import { GroupsChoice } from './GroupsChoice';

const AFFINE_SCALE = linearScale(-10, 10, 0.05);
const twoDigits = (value: number) => formatFixed(value, 2);

/** What one network has of its own: its normaliser, and where γ and β come from. */
export function ArmControls({ arm }: { arm: ArmName }) {
  const { t } = useTranslation();
  const run = useRun();
  const { normalizer, placement, affine, gamma, beta } = armOf(useCurrent(), arm);
  const { settings, setsIdentity } = NORMALIZERS[normalizer];
  const name = arm.toUpperCase();
  const set = (key: string, value: string | number) =>
    run.change([{ key: `${arm}.${key}`, value: String(value) }]);
  // What it does without the choice stays to be seen where a link makes it.
  const modes = AFFINE_MODES.filter(
    (mode) => mode !== 'identity' || setsIdentity || affine === 'identity',
  );
  return (
    <div className={`arm-controls arm-${arm}`}>
      <Choice
        label={t('controls.normalizer', { arm: name })}
        hint={t('controls.normalizerHint')}
        value={normalizer}
        options={NORMALIZER_NAMES.map((value) => ({
          value,
          label: t(`controls.${value}`),
        }))}
        onChange={(value) => set('norm', value)}
      />
      {normalizer !== 'none' && (
        <Choice
          label={t('controls.placement', { arm: name })}
          hint={t('controls.placementHint')}
          value={placement}
          options={PLACEMENTS.map((value) => ({
            value,
            label: t(`controls.${VALUE_LABELS.place[value]}`),
          }))}
          onChange={(value) => set('place', value)}
        />
      )}
      {settings.includes('groups') && <GroupsChoice arm={arm} />}
      {normalizer !== 'none' && (
        <Choice
          label={t('controls.affine', { arm: name })}
          hint={t('controls.affineHint')}
          value={affine}
          options={modes.map((value) => ({
            value,
            label: t(`controls.${VALUE_LABELS.affine[value]}`),
          }))}
          onChange={(value) => set('affine', value)}
        />
      )}
      {affine === 'hand' && settings.includes('gamma') && (
        <Slider
          label={t('controls.gamma', { arm: name })}
          hint={t('controls.gammaHint')}
          value={gamma}
          scale={AFFINE_SCALE}
          format={twoDigits}
          onCommit={(value) => set('gamma', value)}
        />
      )}
      {affine === 'hand' && settings.includes('beta') && (
        <Slider
          label={t('controls.beta', { arm: name })}
          hint={t('controls.betaHint')}
          value={beta}
          scale={AFFINE_SCALE}
          format={twoDigits}
          onCommit={(value) => set('beta', value)}
        />
      )}
    </div>
  );
}
