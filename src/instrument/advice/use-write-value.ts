import { useTranslation } from 'react-i18next';
import {
  formatCount,
  formatFixed,
  formatScientific,
  formatShare,
  formatShareRoughly,
  formatTick,
} from '../../charts/format';
import { armLetter } from '../arm-names';
import { placeName } from '../layer-names';
import type { Value } from './finding';

/** Writes a number of a sentence with as many digits as it is good for. */
export function useWriteValue(): (value: Value) => string {
  const { t } = useTranslation();
  return (value) => {
    if ('share' in value) return formatShare(value.share);
    if ('shares' in value)
      return value.shares
        .map((share, arm) => `${armLetter(arm)} ${formatShare(share)}`)
        .join(t('chart.comma'));
    if ('about' in value) return about(value.about);
    if ('part' in value) return part(value.part);
    if ('layer' in value) return placeName(t, value.layer, value.depth);
    if ('word' in value) return t(`advice.word.${value.word}`);
    return exact(value.number);
  };
}

/** To one digit. A norm may be too large for its format while its parts are not. */
function about(number: number): string {
  if (number === Infinity) return '∞';
  const rough = Number(number.toPrecision(1));
  if (rough >= 1e6 || (rough > 0 && rough < 0.01)) return formatScientific(rough);
  return rough < 1 ? formatTick(rough) : formatCount(rough);
}

/** One digit of what it is, or near the whole of what is lacking: never all where it is not. */
function part(share: number): string {
  if (share === Infinity) return '∞';
  return share > 0.9 && share < 10 ? formatShare(share) : formatShareRoughly(share);
}

function exact(number: number): string {
  const size = Math.abs(number);
  if (size >= 1e5 || (size > 0 && size < 0.01)) return formatScientific(number);
  return Number.isInteger(number)
    ? formatFixed(number, 0)
    : formatTick(Number(number.toPrecision(2)));
}
