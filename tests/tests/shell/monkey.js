// Listens from now on for what should never happen, and for what is under way.
if (window.monkey) return true;
const faults = [];
let under = 0;
const word = (one) => (one instanceof Error ? `${one.message}\n${one.stack}` : typeof one === 'object' ? JSON.stringify(one) : String(one));
const error = console.error;
console.error = (...all) => {
  faults.push(`console: ${all.map(word).join(' ')}`);
  error.apply(console, all);
};
addEventListener('error', (event) => {
  // Chromium and WebKit tell this of observers that are only late, not wrong.
  if (/ResizeObserver loop/.test(event.message)) return;
  faults.push(`error: ${event.message} ${event.error ? event.error.stack : ''}`);
});
addEventListener('unhandledrejection', (event) => faults.push(`unhandled: ${word(event.reason)}`));
const core = window.__TAURI_INTERNALS__;
const invoke = core.invoke;
core.invoke = (...all) => {
  under += 1;
  const answer = invoke(...all);
  const done = () => (under -= 1);
  answer.then(done, done);
  return answer;
};
window.monkey = { faults, idle: () => under === 0 };
return true;
