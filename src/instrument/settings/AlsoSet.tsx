import { useTranslation } from 'react-i18next';
import { formatCount, formatShare } from '../../charts/format';
import { DEFAULT_EXPERIMENT } from '../../experiment/experiment';
import { EXPERIMENT_FIELDS, writeField } from '../../experiment/fields';
import { describeSetting } from '../describe-change';
import { useCurrent, usePlayback } from '../run/run-context';

/** Keys of what stands beside this line, whatever its value; an arm's without its letter. */
const IN_VIEW = new Set(['lr', 'scale', 'norm', 'affine', 'gamma', 'beta']);

/** What differs from the usual of what is not in view: a link may have set anything. */
export function AlsoSet() {
  const { t } = useTranslation();
  const current = useCurrent();
  const { stopStep, stopAccuracy } = usePlayback();
  const settings = EXPERIMENT_FIELDS.filter(
    (field) =>
      field.setting.label !== null &&
      !IN_VIEW.has(field.setting.key) &&
      writeField(field, current) !== writeField(field, DEFAULT_EXPERIMENT),
  ).map((field) => describeSetting(t, field, current));
  const stops = [
    stopStep !== null && { name: t('transport.stopStep'), value: formatCount(stopStep) },
    stopAccuracy !== null && {
      name: t('transport.stopAccuracy'),
      value: formatShare(stopAccuracy),
    },
  ].filter((stop) => stop !== false);
  const all = [...settings, ...stops];
  if (all.length === 0) return null;
  const list = all.map(({ name, value }) => `${name} ${value}`).join(t('chart.comma'));
  return <p className="also-set">{t('controls.also', { list })}</p>;
}
