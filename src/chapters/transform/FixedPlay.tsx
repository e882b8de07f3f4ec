import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLooked, useMoment } from '../../instrument/run/run-context';
import { Choice } from '../../ui/Choice';
import { BandsAndAccuracy } from '../parts/BandsAndAccuracy';
import { ChapterRun } from '../frame/ChapterRun';
import { OpenInLab } from '../frame/OpenInLab';
import { PlayContext, usePlay } from '../frame/play-context';
import { RunRow } from '../parts/RunRow';
import { useReveal } from '../predict/use-prediction';
import { useTick } from '../tasks/use-task';
import { type Bend, bendOf, BENDS, fixedLink, LEARNED, REVEALED_AT, STUCK } from './fixed-link';

/** Two normalized networks that differ in one thing: A's γ and β stay at 1 and 0. */
export function FixedPlay() {
  const { t } = useTranslation();
  const play = usePlay();
  const [first] = useState(() => bendOf(play.state));
  const [bend, setBend] = useState(first);
  const [switched, setSwitched] = useState(false);
  const link = fixedLink(bend);
  // The run that the address tells of is the one that stands here until another bend is chosen.
  const place = useMemo(() => (switched ? { ...play, state: '' } : play), [switched, play]);
  return (
    <div className="part">
      <div className="play-row">
        <Choice
          label={t('controls.activation')}
          value={bend}
          options={BENDS.map((value) => ({ value, label: t(`controls.${value}`) }))}
          onChange={(value) => {
            setBend(value);
            setSwitched(true);
          }}
        />
        <OpenInLab link={link} />
      </div>
      <p className="part-note">{t('transformPlay.held')}</p>
      <PlayContext value={place}>
        <ChapterRun key={bend} link={link} initial={fixedLink('sigmoid')}>
          <Course bend={bend} />
        </ChapterRun>
      </PlayContext>
    </div>
  );
}

function Course({ bend }: { bend: Bend }) {
  const { t } = useTranslation();
  const { step, arms } = useMoment();
  const names = useLooked().arms.map(({ normalizer, affine }) =>
    normalizer === 'batch' && (affine === 'fixed' || affine === 'learned')
      ? t(`transformPlay.${affine}`)
      : undefined,
  );
  const [fixed = NaN, learned = NaN] = arms.map((arm) => arm.scalar('testAccuracy'));
  const late = step >= REVEALED_AT;
  const stuck = late && bend === 'sigmoid' && fixed < STUCK && learned > LEARNED;
  const alike = late && bend === 'relu' && fixed > LEARNED && learned > LEARNED;
  useReveal('fixed', stuck);
  useTick('stays-straight', stuck);
  useTick('relu-does-not-care', alike);
  return (
    <>
      <RunRow />
      <BandsAndAccuracy names={names} />
    </>
  );
}
