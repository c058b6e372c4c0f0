/** How one story builds on another. */
import type { DemoStage } from '../../kernel/index.js';

/**
 * A story that is told once for each stage, however often it is called: a story that needs
 * another's records calls it, so that each comes after those that it needs.
 */
export function toldOnce<Made>(tell: (stage: DemoStage) => Promise<Made>) {
  const told = new WeakMap<DemoStage, Promise<Made>>();
  return (stage: DemoStage): Promise<Made> => {
    const before = told.get(stage);
    if (before !== undefined) return before;
    const telling = tell(stage);
    told.set(stage, telling);
    return telling;
  };
}
