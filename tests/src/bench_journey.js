// Watches a page of a grid: when a key was pressed and when what it did was painted, how long the page
// worked at it, and how long something takes until it is there.
(() => {
  const after = (then) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      then(performance.now());
    };
    channel.port2.postMessage(null);
  };
  const watch = (window.__watch = { keys: [], there: null, armed: null });
  /** From a moment on, until a condition holds in a frame, and that frame is painted. */
  const until = (at, holds) => {
    const look = () => requestAnimationFrame(() => (holds() ? after((now) => (watch.there = now - at)) : look()));
    look();
  };
  addEventListener('keydown', (event) => {
    const began = performance.now();
    const key = { at: event.timeStamp, worked: null, painted: null };
    watch.keys.push(key);
    if (watch.armed !== null) {
      until(event.timeStamp, watch.armed);
      watch.armed = null;
    }
    let handled = 0;
    after((now) => (handled = now - began));
    requestAnimationFrame(() => {
      const frame = performance.now();
      after((now) => {
        key.worked = handled + now - frame;
        key.painted = now;
      });
    });
  }, true);
  /** The next key begins it. */
  watch.arm = (holds) => {
    watch.there = null;
    watch.armed = holds;
  };
  watch.begin = (gesture, holds) => {
    watch.there = null;
    const at = performance.now();
    gesture();
    until(at, holds);
  };
})();
