// Build and development server of the web app.
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';
import { chunkGroups } from './scripts/chunks.mjs';
import { firstScript } from './scripts/first-script.mjs';

const server = 'http://127.0.0.1:3000';

const common: UserConfig = {
  plugins: [react(), firstScript()],
  // Packages of the workspace are read from their sources, so that no build comes first.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    // The syntax that Chromium 90 and Safari 15 read; scripts/oldest-browsers.mjs looks at what comes out.
    target: 'es2022',
    cssTarget: ['chrome90', 'safari15'],
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1000,
  },
  server: {
    proxy: {
      '/trpc': server,
      '/files': server,
      '/live': { target: server, ws: true },
    },
  },
};

export default defineConfig(async ({ command }) => {
  if (command !== 'build') return common;
  const codeSplitting = { groups: await chunkGroups(common) };
  return { ...common, build: { ...common.build, rolldownOptions: { output: { codeSplitting } } } };
});
