// Signs of messages by tone.

/** Signs of a message: a shape for each kind, so that none relies on its colour. */
const shapes = {
  error: 'M12 3 2 21h20L12 3Zm0 6v6m0 2.5v.5',
  warning: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 5v6m0 3.5v.5',
  success: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-5 10.5 3.5 3.5L17 9',
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm0 5v.5m0 3.5v6',
} as const;

export type Tone = keyof typeof shapes;

/** The sign of a message, hidden from screen readers. */
export function ToneIcon({ tone }: { tone: Tone }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d={shapes[tone]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
