import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select';
import { useExercise } from '../exercise/use-exercise';
import './bill.css';
import { dearerFrom, type Job, SIZES } from './bill';
import { useMeasurements } from './use-bill';

const NEVER = 'never';

/** Asks about whitening with all that belongs to it. */
export function WholeQuestion() {
  return <BillQuestion job="mini" {...useExercise('from-which-d')} />;
}

/** Asks about the root alone. */
export function RootQuestion() {
  return <BillQuestion job="root" {...useExercise('root-alone')} />;
}

interface Props {
  readonly job: Extract<Job, 'mini' | 'root'>;
  readonly judge: (verdict: true | string, answer: string) => void;
}

/** From which d on a job takes longer than the layer's own product; the reader's own numbers judge. */
function BillQuestion({ job, judge }: Props) {
  const { t } = useTranslation();
  const measurements = useMeasurements();
  const [answer, setAnswer] = useState('');
  const options = [
    { value: '', label: t('whitening.choose') },
    ...SIZES.map((d) => ({ value: String(d), label: `d = ${d}` })),
    { value: NEVER, label: t('whitening.never') },
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (measurements.length < SIZES.length) judge('unmeasured', answer);
    else judge(judgeAnswer(answer, dearerFrom(measurements, job, 'product')), answer);
  };
  return (
    <form className="bill-question" onSubmit={submit}>
      <Select
        label={t('whitening.fromWhichD')}
        hint={t('whitening.fromHint')}
        value={answer}
        options={options}
        onChange={setAnswer}
      />
      <button type="submit" disabled={answer === ''}>
        {t('whitening.judge')}
      </button>
    </form>
  );
}

/** Against the smallest d from which on it is dearer: right, or how the answer is off. */
export function judgeAnswer(answer: string, from: number | null): true | string {
  if (answer === (from === null ? NEVER : String(from))) return true;
  if (answer === NEVER) return 'tooLarge';
  return from === null || Number(answer) < from ? 'tooSmall' : 'tooLarge';
}
