import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { createHash } from 'node:crypto';
import { type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { sprite } from './build/sprite.ts';

/** Writes the list of built files, and a version made of it, into the service worker. */
const precache = (): Plugin => ({
  name: 'precache',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const files = Object.keys(bundle)
      .filter((file) => file.startsWith('assets/'))
      .map((file) => `/${file}`);
    const worker = bundle['sw.js'];
    if (worker?.type !== 'chunk') throw new Error('no sw.js in the bundle');
    const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
    worker.code = worker.code
      .replaceAll('__PRECACHE__', JSON.stringify(files))
      .replaceAll('__VERSION__', JSON.stringify(version));
  },
});

const server = { target: 'http://localhost:5080', changeOrigin: false };

export default defineConfig({
  plugins: [svelte(), svelteTesting(), sprite(), precache()],
  build: {
    target: 'es2022',
    outDir: '../RecognitionFeed/wwwroot',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', sw: 'sw/sw.ts' },
      output: {
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        // What the first load needs is one file: later pages would otherwise split it into a dozen.
        codeSplitting: {
          groups: [
            {
              name: 'shell',
              test: /node_modules\/(svelte|clsx|esm-env)\/|\/(api|app\/(language|connection|toasts|router|strings|me|match|places|time|Icon|icons)|highlights\/(feed|feedList|filter|catalogue|strings))\b[^/]*$/,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': server, '/dev': server, '/photos': server, '/live': { ...server, ws: true } },
  },
  test: { environment: 'jsdom' },
});
