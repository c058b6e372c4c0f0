/** A text of several lines, as it was written. */
export function Prose({ text }: { text: string }) {
  if (text === '') return null;
  return <p style={{ whiteSpace: 'pre-line' }}>{text}</p>;
}
