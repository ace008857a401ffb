import { useState, type ReactNode } from 'react';

/** Keeps what is rarely needed closed. */
export function Details({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && <div className="stack">{children}</div>}
    </details>
  );
}
