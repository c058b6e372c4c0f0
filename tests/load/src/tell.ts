// A figure as a line of text.
import type { Pair, Rate } from './measure.js';
import type { Say } from './results.js';

const side = ({ perSecond, p50, p99 }: Rate) =>
  `${perSecond.toFixed(0)}/s (p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms)`;

/** One figure in one line. */
export function tell(say: Say, what: string, pair: Pair, aim: string): void {
  say(
    `${what}: ratio ${pair.ratio.toFixed(2)}, ${aim}; ours ${side(pair.ours)}, bare ${side(pair.bare)}`,
    { value: pair.ratio, unit: '× bare', better: 'more' },
  );
}
