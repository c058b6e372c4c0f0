export * as kernel from './kernel/index.js';
