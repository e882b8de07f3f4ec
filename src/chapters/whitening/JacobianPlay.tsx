import { useTranslation } from 'react-i18next';
import { formatCount, formatScientific, formatTick } from '../../charts/format';
import { Slider } from '../../ui/Slider';
import { logScale } from '../../ui/slider-scale';
import { usePlayState } from '../frame/play-context';
import '../parts/play-parts.css';
import { BYTES_AN_ENTRY, jacobianEntries } from './jacobian-size';
import { FEATURES, JACOBIAN_STATE, WHOLES } from './play-state';
import { SavingsSwitches } from './SavingsSwitches';

const WHOLE = logScale(...WHOLES);
const FEATURE = logScale(...FEATURES);
/** As the paper's own experiment has them. */
const MINI = 60;
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'] as const;

/** "144 TB", in powers of a thousand. */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3 + 1e-9));
  return `${formatTick(Number((bytes / 1000 ** power).toPrecision(3)))} ${UNITS[power]}`;
}

/** How many derivatives the gradient would have to go through. */
export function JacobianPlay() {
  const { t } = useTranslation();
  const [{ whole, features, ...savings }, setState] = usePlayState(JACOBIAN_STATE);
  const setWhole = (value: number) => setState({ whole: Math.round(value) });
  const setFeatures = (value: number) => setState({ features: Math.round(value) });
  const entries = jacobianEntries({ whole, mini: MINI, features }, savings);
  const count = entries < 1e7 ? formatCount(entries) : formatScientific(entries);
  return (
    <div className="part">
      <SavingsSwitches savings={savings} onChange={setState} />
      <div className="play-row">
        <Slider
          label={t('whitening.wholeExamples')}
          hint={t('whitening.wholeHint')}
          value={whole}
          scale={WHOLE}
          format={formatCount}
          onDrag={setWhole}
          onCommit={setWhole}
        />
        <Slider
          label={t('whitening.features')}
          hint={t('whitening.featuresHint')}
          value={features}
          scale={FEATURE}
          format={formatCount}
          onDrag={setFeatures}
          onCommit={setFeatures}
        />
      </div>
      <p className="part-big" translate="no" data-testid="jacobian" data-value={entries}>
        <strong>{t('whitening.entries', { entries: count })}</strong>{' '}
        <span>{t('whitening.bytes', { bytes: formatBytes(entries * BYTES_AN_ENTRY) })}</span>
      </p>
      <p className="part-note">
        {t(savings.perFeature ? 'whitening.jacobianFeature' : 'whitening.jacobianAll', {
          rows: formatCount(savings.miniBatch ? MINI : whole),
          features: formatCount(features),
        })}
      </p>
    </div>
  );
}
