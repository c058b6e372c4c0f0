// A telephone number that a phone dials.

/** The number as it is kept; a phone dials it when it is touched. Nothing where there is none. */
export function PhoneLink({ number }: { number: string }) {
  if (number === '') return '—';
  const [main, inner] = number.split('转');
  const dialled = inner === undefined ? number : `${main},${inner}`;
  return <a href={`tel:${dialled.replaceAll('-', '')}`}>{number}</a>;
}
