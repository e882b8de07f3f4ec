import { ARM_IDS, type ArmId } from '../experiment/experiment';

/** What an arm is called in keys and addresses; arms count from 0. */
export function armId(arm: number): ArmId {
  const id = ARM_IDS[arm];
  if (id === undefined) throw new RangeError(`There is no arm ${arm}.`);
  return id;
}

export function armIndex(id: ArmId): number {
  return ARM_IDS.indexOf(id);
}

/** The same for people: A, B, … */
export function armLetter(arm: number): string {
  return armId(arm).toUpperCase();
}
