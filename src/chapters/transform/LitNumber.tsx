import type { ReactNode } from 'react';
import type { useLit } from '../symbols/lit';

/** Of a symbol of the formulas: whether it is lit, and how what it stands for lights it. */
export type Light = ReturnType<typeof useLit>;

interface Props {
  readonly light: Light;
  readonly name: string;
  readonly testId?: string;
  readonly value: number;
  readonly children: ReactNode;
}

/** One named number of the batch. */
export function LitNumber({ light, name, testId, value, children }: Props) {
  return (
    <div data-lit={light.lit || undefined} {...light.on}>
      <dt>{name}</dt>
      <dd data-testid={testId} data-value={value}>
        {children}
      </dd>
    </div>
  );
}

/** The head of a column. */
export function LitHead({ light, children }: { light: Light; children: ReactNode }) {
  return (
    <th scope="col" data-lit={light.lit || undefined} {...light.on}>
      {children}
    </th>
  );
}
