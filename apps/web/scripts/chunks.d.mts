// Types of chunks.mjs.
import type { InlineConfig, Rolldown } from 'vite';

export function chunkGroups(config: InlineConfig): Promise<Rolldown.CodeSplittingGroup[]>;
