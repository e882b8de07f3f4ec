import { createContext, type ReactNode, use } from 'react';

/** Whether what explains a task or an exercise is open. */
export const OpenContext = createContext(false);

/** Opens when the task or the exercise around it is done, or when the reader asks for it. */
export function Explanation({ children }: { children: ReactNode }) {
  const open = use(OpenContext);
  return open ? <div className="explanation">{children}</div> : null;
}
