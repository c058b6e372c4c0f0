import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  // Packages of the workspace are read from their sources, so that no build comes first.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
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
});
