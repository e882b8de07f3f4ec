import { expect, it } from 'vitest';
import { NO_PREDICTION, NO_PROGRESS } from '../progress/progress';
import { placeToGoOn } from './go-on';
import { outlineOf } from './outline';

const prediction = { ...NO_PREDICTION, choice: 'two' };

/** All tasks and exercises of this chapter. */
const whole = (slug: 'saturation' | 'shift' | 'backward') => {
  const { tasks, exercises } = outlineOf(slug);
  return {
    tasks: Object.fromEntries(tasks.map((id) => [`${slug}/${id}`, 'done' as const])),
    exercises: Object.fromEntries(exercises.map((id) => [`${slug}/${id}`, 'done' as const])),
  };
};

it('is nowhere for who has read nothing', () => {
  expect(placeToGoOn(NO_PROGRESS)).toBeNull();
});

it('is the furthest chapter that was begun', () => {
  const begun = { ...NO_PROGRESS, predictions: { 'shift/who-moves': prediction } };
  expect(placeToGoOn(begun)?.slug).toBe('shift');
  const both = { ...begun, tasks: { 'saturation/half-grey': 'done' as const } };
  expect(placeToGoOn(both)?.slug).toBe('shift');
});

it('is the next one where all is done, and none after the last', () => {
  expect(placeToGoOn({ ...NO_PROGRESS, ...whole('saturation') })?.slug).toBe('shift');
  expect(placeToGoOn({ ...NO_PROGRESS, ...whole('backward') })).toBeNull();
});
