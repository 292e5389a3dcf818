// The board alone, for `cargo xtask bench board`: beside the peers' pages, whose folder is given.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not given`);
  return value;
};

export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [svelte({ configFile: at('../svelte.config.js') })],
  resolve: { alias: { peers: `${given('ETABLI_BOARD_PEERS')}/src` } },
  build: {
    target: ['safari15', 'chrome105'],
    outDir: given('ETABLI_BOARD_OUT'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rollupOptions: { input: { board: at('board.html') } },
  },
});
