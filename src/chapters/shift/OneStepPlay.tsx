import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layerSet } from '../../engine/trained-layers';
import { readLink } from '../../experiment/link';
import { useDepth, useMoment, useRun, useSession } from '../../instrument/run/run-context';
import { Choice } from '../../ui/Choice';
import { ChapterRun } from '../frame/ChapterRun';
import { Play } from '../frame/Play';
import { useReveal } from '../predict/use-prediction';
import { useTick } from '../tasks/use-task';
import { LayersMoved } from './LayersMoved';
import { LayersBeforeAfter } from './LayersBeforeAfter';
import { ONE_STEP } from './links';
import { loneStepOf, movesOf } from './lone-step';
import './shift.css';

/** One layer takes one step, all others stand still: what it does to the values of every layer. */
export function OneStepPlay() {
  const { t } = useTranslation();
  return (
    <Play id="one-step" title={t('shift.oneStepTitle')}>
      <ChapterRun link={ONE_STEP} view={{ axis: '3' }}>
        <Stage />
      </ChapterRun>
    </Play>
  );
}

const ARMS = ['plain', 'batch'] as const;
type ArmChoice = (typeof ARMS)[number];

function Stage() {
  const { t } = useTranslation();
  const run = useRun();
  const depth = useDepth();
  const [chosen, setChosen] = useState('1');
  const [shown, setShown] = useState<ArmChoice>('plain');
  const going = useSession(({ playing, target }) => playing && target !== null);
  const layers = Array.from({ length: depth }, (_, layer) => String(layer + 1));
  const arm = ARMS.indexOf(shown);
  return (
    <div className="one-step">
      <Done />
      <div className="one-step-acts">
        <Choice
          label={t('shift.whichLayer')}
          value={chosen}
          options={layers.map((layer) => ({ value: layer, label: layer }))}
          onChange={setChosen}
        />
        <button
          type="button"
          className="primary"
          // A button that is disabled would lose the focus of who presses it by key.
          aria-disabled={going}
          onClick={() => {
            if (!going) run.stepOnly(layerSet([Number(chosen) - 1]));
          }}
        >
          {t('shift.stepAlone', { layer: chosen })}
        </button>
        <button type="button" onClick={() => takeBack(run)}>
          {t('shift.takeBack')}
        </button>
        <Choice
          label={t('shift.whichNetwork')}
          value={shown}
          options={ARMS.map((value) => ({ value, label: t(`shift.${value}`) }))}
          onChange={setShown}
        />
      </div>
      <div>
        <LayersBeforeAfter arm={arm} />
      </div>
      <LayersMoved arm={arm} />
    </div>
  );
}

/** The same run from its beginning to where the play begins, without what was tried since. */
function takeBack(run: ReturnType<typeof useRun>): void {
  const { issues, ...link } = readLink(ONE_STEP);
  run.open(link, issues);
}

/** Ticks the tasks, and shows the truth beside what was expected, when a step has been recorded. */
function Done() {
  const run = useRun();
  useMoment();
  const lone = loneStepOf(run);
  const moved = lone === null ? [] : movesOf(run, lone, 0).map(({ raw }) => raw > 0);
  // The next such step is another one.
  const which = lone === null ? false : String(lone.step);
  const everywhere = lone?.layer === 0 && moved.every(Boolean) && which;
  const top = moved.lastIndexOf(false) === moved.length - 2 && moved.at(-1) === true && which;
  useTick('everywhere', everywhere);
  useReveal('who-moves', everywhere);
  useTick('top-alone', top);
  return null;
}
