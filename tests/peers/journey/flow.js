// The same grid as nodes of Svelte Flow; `?visible`: only those in view are in the page.
import { flushSync, mount, unmount } from 'svelte';
import Flow from './Flow.svelte';

const root = document.getElementById('root');
let shown;

window.peer = {
  open() {
    shown = mount(Flow, { target: root, props: { visible: location.search === '?visible' } });
    flushSync();
  },
  async close() {
    await unmount(shown);
  },
  first: () => shown.first(),
  cells: () => shown.cells(),
};
