// What may wait until the page has shown what is there: a gesture is seen at once, what only tells of
// it, or lies out of sight, a moment later.

/** Does something once the next frame has been painted; the function returned takes it back. */
export function afterPaint(then: () => void): () => void {
  let wait: ReturnType<typeof setTimeout> | undefined;
  const painted = new MessageChannel();
  // A timer alone may be due before the frame is: the message comes behind it.
  painted.port1.onmessage = () => {
    painted.port1.close();
    wait = setTimeout(then);
  };
  const frame = requestAnimationFrame(() => painted.port2.postMessage(null));
  return () => {
    cancelAnimationFrame(frame);
    painted.port1.close();
    clearTimeout(wait);
  };
}
