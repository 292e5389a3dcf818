// How the desk is built. The window of Établi loads `dist`; the sentences of the locales are
// bundled as text, so that nothing is fetched at run time.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 1420, strictPort: true, fs: { allow: [at('.'), at('../assets'), at('../tests')] } },
  build: {
    target: ['safari15', 'chrome105'],
    outDir: at('dist'),
    // The room's window has a page of its own.
    rollupOptions: { input: { index: at('index.html'), room: at('room.html') } },
    emptyOutDir: true,
    // Fonts and data stay files: the window's content policy allows no data: fonts.
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'happy-dom',
    // How fast the machine is is not what they are about.
    testTimeout: 60_000,
    server: { deps: { inline: ['bits-ui', '@lucide/svelte'] } },
    // Loading the components again for each file took three times as long as the tests. A file that
    // needs modules nobody used before says so in its name.
    projects: [
      { extends: true, test: { name: 'together', include: ['src/**/*.test.ts'], exclude: ['src/**/*.alone.*'], isolate: false } },
      { extends: true, test: { name: 'alone', include: ['src/**/*.alone.*'] } },
    ],
  },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
});
