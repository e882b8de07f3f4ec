import type { Session } from '../../session/session';

/** Looks back, or follows the run again, as a key asks for; false: this key asks for neither. */
export function lookByKey(session: Session, key: string): boolean {
  if (key === 'ArrowLeft') session.lookBeside('before');
  else if (key === 'ArrowRight') session.lookBeside('after');
  else if (key === 'Home') session.look(0);
  else if (key === 'End') session.look(null);
  else return false;
  return true;
}
