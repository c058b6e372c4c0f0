export { type Concealed, revealing } from './revealing.js';
