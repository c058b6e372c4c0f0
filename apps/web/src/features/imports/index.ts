// Imports that are under way; each page of an import shows its own.
import { defineWebFeature } from '../../app/feature/feature.js';
import { importsLive } from './live.js';

/** Imports that are under way; each page of an import shows its own. */
export const imports = defineWebFeature({ routes: [], live: importsLive, menu: [] });
