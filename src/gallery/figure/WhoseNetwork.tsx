import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { hiddenWidths } from '../../experiment/arm-specification';
import type { Experiment } from '../../experiment/experiment';
import { readLink, writeLink } from '../../experiment/link';
import { FIGURE_1 } from '../../experiment/presets';
import { Choice } from '../../ui/Choice';
import { FIGURE_NETWORKS, type FigureView } from './figure-view';

/** The experiment of the paper's section 4.1. */
export const PAPER = readLink(FIGURE_1).experiment;

interface Props {
  readonly view: StoreApi<FigureView>;
  /** The one that the Lab holds. */
  readonly present: Experiment;
  /** The one that is chosen. */
  readonly experiment: Experiment;
}

/** Says whose network the figure trains, and what it is. */
export function WhoseNetwork({ view, present, experiment }: Props) {
  const { t } = useTranslation();
  const network = useStore(view, (state) => state.network);
  const { activation, batchSize, data } = experiment;
  const names = { paper: 'figure.networkPaper', present: 'figure.networkPresent' } as const;
  const widths = hiddenWidths(experiment);
  const same = writeLink({ experiment: present }) === writeLink({ experiment: PAPER });
  const description = t('figure.description', {
    data: data === 'own' ? t('files.title') : t(`controls.${data}`),
    layers: widths.length === 0 ? t('chart.none') : widths.join(' – '),
    activation: t(`controls.${activation}`),
    m: batchSize,
  });
  return (
    <div className="figure-network">
      <Choice
        label={t('figure.network')}
        value={network}
        options={FIGURE_NETWORKS.map((value) => ({ value, label: t(names[value]) }))}
        onChange={(value) => view.setState({ network: value })}
      />
      <p data-testid="figure-network">
        <span>{description}</span> <span>{same && t('figure.samePaper')}</span>
      </p>
    </div>
  );
}
