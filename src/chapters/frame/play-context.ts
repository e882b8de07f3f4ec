import { createContext, use, useEffect, useRef, useState } from 'react';
import {
  type Fields,
  initialValues,
  readValue,
  type RecordOf,
  writeRecord,
} from '../../experiment/field';

/** The play around, for what stands in it. */
export interface PlayPlace {
  readonly id: string;
  /** How it stands at first, as the address says; '' where that says nothing. */
  readonly state: string;
  /** Has `write` asked for how it stands now, as a part of a link; returns how to stop. */
  readonly tell: (write: () => string) => () => void;
  /** Whether what is seen is the reader's doing: not where it only stands as the address says. */
  readonly own: boolean;
  /** The reader has moved it from how the address says. */
  readonly act: () => void;
}

export const PlayContext = createContext<PlayPlace | null>(null);

/** Throws outside of a play. */
export function usePlay(): PlayPlace {
  const play = use(PlayContext);
  if (play === null) throw new Error('Not inside a play');
  return play;
}

/** What a task or the like asks for, as far as it holds: by a text, which case of it; false: not. */
export type Holding = string | boolean;

/**
 * Whether the reader has brought it about. What held where a play stood as its link says does not
 * count before it has ceased, or another case of it has come; anything counts that is not in a play.
 */
export function useOwnDoing(holding: Holding): boolean {
  const own = use(PlayContext)?.own ?? true;
  const [given, setGiven] = useState<Holding>(false);
  const still = own && given !== holding ? false : own ? given : holding;
  if (still !== given) setGiven(still);
  return own && holding !== false && holding !== still;
}

/** Has a play's link hold what stands here. */
export function useTelling(write: () => string): void {
  const { tell } = usePlay();
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  useEffect(() => tell(() => latest.current()), [tell]);
}

/** A play's own settings, which its link holds: at first as the address says. */
export function usePlayState<F extends Fields>(
  fields: F,
): [RecordOf<F>, (change: Partial<RecordOf<F>>) => void] {
  const { state, act } = usePlay();
  const [record, setRecord] = useState(() => readRecord(fields, state));
  useTelling(() => writeRecord(fields, record).join('&'));
  const change = (change: Partial<RecordOf<F>>) => {
    setRecord((before) => ({ ...before, ...change }));
    act();
  };
  return [record, change];
}

/** What a part of a link says of a record; what is not valid keeps its default. */
export function readRecord<F extends Fields>(fields: F, text: string): RecordOf<F> {
  const said = new URLSearchParams(text);
  const read = Object.entries(fields).flatMap(([name, { key, kind }]) => {
    const value = said.get(key);
    const found = value === null ? null : readValue(kind, value);
    return found === null ? [] : [[name, found.value] as const];
  });
  return { ...initialValues(fields), ...Object.fromEntries(read) };
}
