// Drives boards in a headless Chromium, one after the other: pans and zooms along the peers' path,
// drags one note and two hundred, types in a note. One line of JSON a session.
//
// node bench_board.mjs PEERS OWN CHROMIUM "arm,arm" NOTES
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , PEERS, OWN, CHROMIUM, ARMS, NOTES] = process.argv;
const { chromium } = createRequire(join(PEERS, 'package.json'))('playwright-core');
const { tree, pss } = await import(pathToFileURL(join(PEERS, 'proc.mjs')).href);
const n = Number(NOTES);
const WIDTH = 1280;
const HEIGHT = 720;
/** Frames of a drag, and pixels a frame. */
const MOVES = 60;
const STEP = 3;
const KEYS = 'lesusagersattendentaugui';
const LIMIT = 900_000;

const PAGES = {
  etabli: [OWN, 'board.html?x'],
  tiles: [join(PEERS, 'dist'), 'tiles.html?x'],
  excalidraw: [join(PEERS, 'dist'), 'excalidraw.html?x'],
  tldraw: [join(PEERS, 'dist'), 'tldraw.html?x'],
  rf: [join(PEERS, 'dist'), 'rf.html?orv=0'],
  rforv: [join(PEERS, 'dist'), 'rf.html?orv=1'],
  sf: [join(PEERS, 'dist'), 'sf.html?orv=0'],
  sforv: [join(PEERS, 'dist'), 'sf.html?orv=1'],
};
const KINDS = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png' };

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const middle = (all) => (all.length === 0 ? null : [...all].sort((a, b) => a - b)[all.length >> 1]);

function serve(folder) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://x').pathname));
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { 'content-type': KINDS[extname(path)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

// The scene and the path, as the peers' `bench.js` has them.
const columns = Math.ceil(Math.sqrt((n * 16) / 9));
const wide = columns * 220;
const high = Math.ceil(n / columns) * 220;
const fit = Math.min(WIDTH / wide, HEIGHT / high);

/** Carries what is held, a move a frame, and gives the processors' time a move. */
async function carry(page, pid, from, picture) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // The first moves take it in hand.
  for (let move = 1; move <= 4; move += 1) await page.mouse.move(from.x + move * STEP, from.y + move);
  await sleep(400);
  const before = tree(pid).cpu;
  for (let move = 5; move < 5 + MOVES; move += 1) {
    await page.mouse.move(from.x + move * STEP, from.y + move);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));
  }
  const spent = (tree(pid).cpu - before) / MOVES;
  await picture?.();
  await page.mouse.up();
  await sleep(1_000);
  return spent;
}

/** At 72 %: the note nearest to the middle. */
function near() {
  const zoom = 0.72;
  const [x, y] = [(-wide * zoom) / 3 + 600, (-high * zoom) / 3];
  const column = Math.floor((WIDTH / 2 - x) / zoom / 220);
  const row = Math.floor((HEIGHT / 2 - y) / zoom / 220);
  return { x: (column * 220 + 100) * zoom + x, y: (row * 220 + 40) * zoom + y };
}

/** With all of the board in view, its left edge 150 pixels in: twenty columns of ten notes. */
async function dragMany(page, pid, arm, picture) {
  // There a bare drag moves the view.
  const shift = /^[rs]f/u.test(arm);
  if (shift) await page.keyboard.down('Shift');
  const pitch = 220 * fit;
  const gap = 10 * fit;
  await page.mouse.move(130, 2);
  await page.mouse.down();
  for (let part = 1; part <= 8; part += 1) await page.mouse.move(130 + ((20 + 20 * pitch - gap) * part) / 8, 2 + ((10 * pitch - gap - 2) * part) / 8);
  await page.mouse.up();
  if (shift) await page.keyboard.up('Shift');
  await sleep(1_500);
  // In the upper part of a note: a short text makes a short note here.
  return carry(page, pid, { x: 150 + 10.4 * pitch, y: 5.15 * pitch }, picture);
}

async function type(page, pid) {
  // The note lies around the middle; in its upper part, since a short text makes a short note here.
  const at = [WIDTH / 2, HEIGHT / 2 - 44];
  await page.mouse.move(...at);
  await page.mouse.dblclick(...at);
  await sleep(900);
  const writing = () => page.evaluate(() => document.activeElement.tagName === 'TEXTAREA' || document.activeElement.isContentEditable);
  if (!(await writing())) {
    await page.keyboard.press('Enter');
    await sleep(900);
  }
  await page.keyboard.press('End');
  await sleep(500);
  const rest = tree(pid).cpu;
  await sleep(1_500);
  const idle = (tree(pid).cpu - rest) / 1_500;
  await page.evaluate(() => (window.__kd.length = 0));
  const before = tree(pid).cpu;
  const begun = Date.now();
  for (const key of KEYS) {
    await page.keyboard.press(key);
    await sleep(120);
  }
  await sleep(500);
  const spent = tree(pid).cpu - before - idle * (Date.now() - begun);
  const [shown, text] = await page.evaluate(() => [window.__kd, document.activeElement.value ?? document.activeElement.innerText ?? '']);
  return { key: spent / KEYS.length, shown: middle(shown), typed: text.replace(/\s/gu, '').includes(KEYS) };
}

async function session(arm) {
  const [folder, url] = PAGES[arm];
  const server = await serve(folder);
  const host = await chromium.launchServer({
    executablePath: CHROMIUM,
    headless: false,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--disable-quic'],
  });
  const pid = host.process().pid;
  const browser = await chromium.connect(host.wsEndpoint());
  const page = await (await browser.newContext({ viewport: { width: WIDTH, height: HEIGHT } })).newPage();
  const cdp = await page.context().newCDPSession(page);
  const memory = async () => {
    await cdp.send('HeapProfiler.collectGarbage').catch(() => undefined);
    await sleep(300);
    return pss(tree(pid).pids);
  };
  const result = { arm, n };
  const pictures = process.env.ETABLI_BOARD_PICTURES;
  const picture = (name) => async () => {
    if (pictures) await page.screenshot({ path: join(pictures, `${arm}-${n}-${name}.png`) });
  };
  const errors = [];
  let end;
  const done = new Promise((tell) => (end = tell));
  page.on('pageerror', (error) => errors.push(String(error).slice(0, 300)));
  let cpu = 0;
  await page.exposeFunction('__mark', async (name, data) => {
    const now = tree(pid).cpu;
    const [kind, script] = name.split('-');
    if (name === 'mounted') result.empty = await memory();
    else if (name === 'load-begin') cpu = now;
    else if (name === 'loaded') Object.assign(result, { first: data.first, load: now - cpu, loaded: await memory() });
    else if (kind === 'begin') {
      await sleep(100);
      cpu = tree(pid).cpu;
    } else if (kind === 'end') result[script] = { frame: (now - cpu) / data.FR, wall: data.wall, late: data.gap33 };
    else if (name === 'tail-pan72') result.one = await carry(page, pid, near(), picture('one')).catch(() => null);
    else if (name === 'tail-panfit') result.many = await dragMany(page, pid, arm, picture('many')).catch(() => null);
    else if (name === 'typing') {
      result.after = await memory();
      // Once this has been answered the page goes on to its end; typing is ours.
      setTimeout(() => void type(page, pid).then((typed) => Object.assign(result, typed), (error) => errors.push(String(error))).then(end), 50);
    } else if (name === 'error') {
      errors.push(data.e);
      end();
    }
  });
  const timer = setTimeout(() => {
    errors.push('time limit');
    end();
  }, LIMIT);
  try {
    await page.goto(`http://127.0.0.1:${server.address().port}/${url}&n=${n}&scripts=pan34,zoom,pan72,panfit`);
    await done;
    await picture('typed')();
  } catch (error) {
    errors.push(String(error).slice(0, 300));
  }
  clearTimeout(timer);
  await browser.close().catch(() => undefined);
  await host.close().catch(() => undefined);
  server.close();
  if (errors.length > 0) result.errors = errors;
  return result;
}

for (const arm of ARMS.split(',')) console.log(JSON.stringify(await session(arm)));
process.exit(0);
