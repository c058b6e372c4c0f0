// Build and development server of the web app.
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  // Packages of the workspace are read from their sources, so that no build comes first.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    // The syntax that Chromium 90 and Safari 15 read; scripts/oldest-browsers.mjs looks at what comes out.
    target: 'es2022',
    cssTarget: ['chrome90', 'safari15'],
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        // What changes with a library only is one file, kept by browsers over our own releases.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|@tanstack|@trpc)\// },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/trpc': server,
      '/files': server,
      '/live': { target: server, ws: true },
    },
  },
});
