import { useTranslation } from 'react-i18next';
import { formatShareFinely } from '../../charts/format';
import { useMoment, useRun } from '../../instrument/run/run-context';
import { recordedStepAt } from '../../instrument/run/recorded-step';
import { brief } from '../../instrument/write-values';
import { useLit } from '../symbols/lit';
import { loneStepOf, movesOf } from './lone-step';

/** By layer: what the lone step did to its weights, and to its values. */
export function LayersMoved({ arm }: { arm: number }) {
  const { t } = useTranslation();
  const run = useRun();
  useMoment();
  const distance = useLit('distance');
  const sigma = useLit('sigma');
  const lone = loneStepOf(run);
  const { history } = run.session;
  const moves = lone === null ? [] : movesOf(run, lone, arm);
  const layers = history.layout.hidden.map((_, layer) => ({ layer, move: moves[layer] ?? null }));
  const dash = t('chart.none');
  const accuracy = (row: number) => recordedStepAt(history, row, arm).scalar('testAccuracy');
  return (
    <>
      <table className="moves">
        <thead>
          <tr>
            <th scope="col">{t('shift.layerColumn')}</th>
            <th scope="col">{t('shift.weightsColumn')}</th>
            <th scope="col" data-lit={distance.lit} {...distance.on}>
              {t('shift.rawColumn')}
            </th>
            <th scope="col" data-lit={sigma.lit} {...sigma.on}>
              {t('shift.scaledColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {layers
            .map(({ layer, move }) => (
              <tr key={layer} data-testid={`move-${layer + 1}`} data-value={move?.raw ?? ''}>
                <th scope="row">{layer + 1}</th>
                <td>
                  {move === null
                    ? dash
                    : move.weights === 0
                      ? t('shift.stoodStill')
                      : t('shift.weightsMoved', { by: brief(100 * move.weights, dash) })}
                </td>
                <td>{brief(move?.raw ?? NaN, dash)}</td>
                <td>{brief(move?.scaled ?? NaN, dash)}</td>
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
      <p className="one-step-said" role="status">
        {lone === null
          ? t('shift.nothingYet')
          : t('shift.accuracyMoved', {
              before: formatShareFinely(accuracy(lone.before)),
              after: formatShareFinely(accuracy(lone.after)),
            })}
      </p>
    </>
  );
}
