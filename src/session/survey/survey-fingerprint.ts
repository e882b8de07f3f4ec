import { Fingerprint } from '../../engine/fingerprint';
import type { Outcome } from './protocol';

/** The digest of all outcomes, in the order of their ids and not of their arrival. */
export function surveyFingerprint(outcomes: readonly Outcome[]): string {
  const digest = new Fingerprint();
  for (const { id, arms } of outcomes.toSorted((one, other) => one.id - other.id)) {
    for (const { fingerprint, diverged } of arms) {
      digest.add([id, diverged ?? -1]);
      digest.add(Array.from(fingerprint, (character) => character.charCodeAt(0)));
    }
  }
  return digest.toString();
}
