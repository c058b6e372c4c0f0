/** The generated district: its size, and the stories of the features one after another. */
export type { DemoSize } from '@xianfeng/features/kernel';
export { type Seeded, type SeedOptions, seedDemo } from './seed.js';
export { benchSize, demoSize } from './size.js';
