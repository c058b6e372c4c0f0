export { type Seeded, type SeedOptions, seedDemo } from './seed.js';
export { DEMO_PASSWORD, type DemoAccount, demoLogins, readDemoAccounts } from './shown.js';
export { benchSize, type DemoSize, demoSize } from './size.js';
