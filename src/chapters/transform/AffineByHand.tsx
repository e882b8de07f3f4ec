import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { Slider } from '../../ui/Slider';
import { linearScale } from '../../ui/slider-scale';
import { AFFINE_REACH } from './play-state';

export interface Affine {
  readonly gamma: number;
  readonly beta: number;
}

export const UNTOUCHED: Affine = { gamma: 1, beta: 0 };

const SCALE = linearScale(...AFFINE_REACH, 0.01);
const twoDigits = (value: number) => formatFixed(value, 2);

interface Props {
  readonly affine: Affine;
  readonly onChange: (affine: Affine) => void;
}

/** γ and β, to be dragged or typed. */
export function AffineByHand({ affine, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Slider
        label="γ"
        hint={t('transformPlay.gammaHint')}
        value={affine.gamma}
        scale={SCALE}
        format={twoDigits}
        onDrag={(gamma) => onChange({ ...affine, gamma })}
        onCommit={(gamma) => onChange({ ...affine, gamma })}
      />
      <Slider
        label="β"
        hint={t('transformPlay.betaHint')}
        value={affine.beta}
        scale={SCALE}
        format={twoDigits}
        onDrag={(beta) => onChange({ ...affine, beta })}
        onCommit={(beta) => onChange({ ...affine, beta })}
      />
    </>
  );
}
