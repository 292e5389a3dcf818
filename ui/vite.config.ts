// How the desk is built. The window of Établi loads `dist`; the sentences of the locales are
// bundled as text, so that nothing is fetched at run time.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Lucide's icons as still drawings: the same shapes, each one piece that is copied whole. The library
 * puts an icon together element by element each time it is drawn, which was more than half of what
 * a row of a list cost. `size`, `strokeWidth`, `fill` and `class` can be said of one; none is spoken.
 */
function stillIcons(): Plugin {
  type Shape = [name: string, attributes: Record<string, string>];
  const shape = ([name, attributes]: Shape) =>
    `<${name} ${Object.entries(attributes).filter(([key]) => key !== 'key').map(([key, value]) => `${key}="${value}"`).join(' ')} />`;
  return {
    name: 'still-icons',
    enforce: 'pre',
    transform: {
      filter: { id: /@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/ },
      handler(code, id) {
        const data = /const iconData = (\{.*\});/.exec(code)?.[1];
        if (data === undefined) throw new Error(`${id}: no drawing is found in it`);
        const { size, node } = JSON.parse(data) as { size: number; node: Shape[] };
        return {
          code: `<script>
  let { size = ${size}, strokeWidth = 2, fill = 'none', class: named } = $props();
</script>
<svg xmlns="http://www.w3.org/2000/svg" class={["lucide", named]} width={size} height={size} viewBox="0 0 ${size} ${size}" {fill} stroke="currentColor" stroke-width={strokeWidth} stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${node.map(shape).join('')}</svg>`,
          map: null,
        };
      },
    },
  };
}

export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [stillIcons(), svelte()],
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
      { extends: true, test: { name: 'together', setupFiles: [at('together.ts')], include: ['src/**/*.test.ts'], exclude: ['src/**/*.alone.*'], isolate: false } },
      { extends: true, test: { name: 'alone', include: ['src/**/*.alone.*'] } },
    ],
  },
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
});
