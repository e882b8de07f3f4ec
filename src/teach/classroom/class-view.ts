import {
  choice,
  field,
  flag,
  initialValues,
  optional,
  type RecordOf,
  some,
  text,
} from '../../experiment/field';
import { LOCKABLE } from '../../experiment/locks';
import { GUESSES } from '../guess/guesses';

/** What of a run can be shown to a class, in the order in which it stands. */
export const CLASS_PARTS = [
  'transport',
  'settings',
  'lead',
  'bands',
  'advice',
  'timeline',
  'plane',
  'loss',
  'accuracy',
  'gradient',
  'shift',
] as const;
export type ClassPart = (typeof CLASS_PARTS)[number];

/** Letters that a task can have. */
export const TASK_LIMIT = 280;

/** What a teacher has made of a link, with the keys that it has there. */
export const CLASS_VIEW = {
  parts: field('class.parts', some(CLASS_PARTS), CLASS_PARTS),
  /** Settings that are shown and cannot be changed. */
  locked: field('class.locked', some(LOCKABLE), []),
  task: field('class.task', text(TASK_LIMIT), ''),
  /** Whether results are hidden until the student has said what to expect. */
  curtain: field('class.curtain', flag(), false),
  /** What the student expects. */
  guess: field('class.guess', optional(choice(GUESSES), 'none'), null),
  /** Whether the full Lab is one link away. */
  full: field('class.full', flag(), true),
};

export interface ClassView extends RecordOf<typeof CLASS_VIEW> {}

export const NO_CLASS: ClassView = initialValues(CLASS_VIEW);

/** Whether a link is made for a class. */
export function isForClass({ parts, locked, task, curtain, full }: ClassView): boolean {
  const whole = parts.length === CLASS_PARTS.length && full && !curtain;
  return !whole || locked.length > 0 || task !== '';
}
