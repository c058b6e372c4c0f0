// Stands in for a browser, so that tests can load every module of the app in Node.js and draw none.
import { vi } from 'vitest';

const empty = { getItem: () => null };
vi.stubGlobal('sessionStorage', empty);
vi.stubGlobal('localStorage', empty);
vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });
// Its build for Node.js does not load there, and its build for browsers takes ten seconds.
vi.mock('antd', () => ({}));
