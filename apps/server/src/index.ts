// The server as tests and tools may start it.
export { type App, type AppOptions, startApp } from './app.js';
