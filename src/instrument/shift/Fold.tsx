import { type ReactNode, useState } from 'react';

/** A part of the panel that is one press away, and costs nothing before. */
export function Fold({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="shift-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {open && <div className="shift-fold-body">{children}</div>}
    </details>
  );
}
