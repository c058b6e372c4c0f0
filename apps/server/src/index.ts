export { type App, type AppOptions, startApp } from './app.js';
