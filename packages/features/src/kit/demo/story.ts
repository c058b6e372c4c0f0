/** How one story builds on another. */
import type { DemoStage } from '../../kernel/index.js';

/**
 * Makes a part of the demo once for each stage, however often it is asked for: a story that needs another's
 * records asks for them, so that each comes after those that it needs.
 */
export function oncePerStage<Made>(make: (stage: DemoStage) => Promise<Made>) {
  const parts = new WeakMap<DemoStage, Promise<Made>>();
  return (stage: DemoStage): Promise<Made> => {
    const before = parts.get(stage);
    if (before !== undefined) return before;
    const part = make(stage);
    parts.set(stage, part);
    return part;
  };
}
