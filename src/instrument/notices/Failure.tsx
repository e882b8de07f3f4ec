import type { ReactNode } from 'react';
import { REFUSED } from '../../session/threads/thread';
import { fetched } from '../../ui/parts/fetched';

const Refused = fetched(
  'instrument/notices/Refused',
  async () => (await import('./Refused')).Refused,
);

interface Props {
  readonly failure: string;
  /** What is said where the threads had begun. */
  readonly children: ReactNode;
}

/** Why a run has failed, and what helps. */
export function Failure({ failure, children }: Props) {
  return failure === REFUSED || self.origin === 'null' ? <Refused /> : children;
}
