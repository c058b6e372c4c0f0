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
    rolldownOptions: {
      output: {
        // A few files of a sensible size, rather than one for each small module that two views share.
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|@tanstack|@trpc)\// },
            {
              name: 'signed-in',
              test: /(socket|engine)\.io|src\/app\/(live|session|write|shell\/(?!Frame))|src\/components\/(?!form|list\/)/,
              includeDependenciesRecursively: false,
            },
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
