import type { ReactNode } from 'react';
import { RunState } from '../../instrument/transport/RunState';
import { Transport } from '../../instrument/transport/Transport';

/** Steers the run of this place, and says where it is; between stands what a play has of its own. */
export function RunRow({ children }: { children?: ReactNode }) {
  return (
    <div className="play-row run-row">
      <Transport />
      {children}
      <RunState />
    </div>
  );
}
