/**
 * Opens every state of every screen of the production build in Chromium, in three languages, two
 * themes and three sizes, and fails on an axe finding, a word that is cut off, sideways scrolling,
 * an error on the console (a broken content security policy reports itself there) or a missing text.
 * Pictures go to pages/shots. `node pages/pages.mjs NAME` opens only states whose name has NAME in it.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';
import { STATES } from './states.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(CHROMIUM)) {
  console.error(
    `NOT RUN: the page tests need Chromium at ${CHROMIUM} (Debian: apt-get install chromium)`,
  );
  process.exit(1);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = fileURLToPath(new URL('./shots/', import.meta.url));
const folder = fileURLToPath(new URL('../dist-gallery/', import.meta.url));
mkdirSync(shots, { recursive: true });

/** Elements whose text is wider than they are and which do not say that they cut it. */
function clipped() {
  return [...document.querySelectorAll('button, h1, h2, h3, label, p, dt, dd, li')]
    .filter((element) => {
      const style = getComputedStyle(element);
      return (
        element.checkVisibility() &&
        !element.closest('.visually-hidden') &&
        style.textOverflow !== 'ellipsis' &&
        element.scrollWidth > element.clientWidth + 1 &&
        style.display !== 'inline'
      );
    })
    .map((element) => `${element.tagName}: ${element.textContent?.trim().slice(0, 60)}`);
}

/** What is wrong with the page as it stands, one line each. */
async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    window.axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id} at ${target}: ${failureSummary}`),
  );
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > window.innerWidth,
  );
  if (sideways) found.push('the page scrolls sideways');
  found.push(...(await page.evaluate(clipped)).map((what) => `cut off: ${what}`));
  const raw = await page.evaluate(
    () =>
      /\b(?:check|reason|state|step|permission)-[a-z]+(?:-[a-z]+)*\b/.exec(
        document.body.innerText,
      )?.[0],
  );
  if (raw !== undefined) found.push(`a key instead of its text: ${raw}`);
  return found;
}

const only = process.argv[2] ?? '';
/** Pages that are open at the same time: Chromium keeps two cores busy with three. */
const PARALLEL = 3;
const sizes = {
  wide: { width: 1200, height: 800 },
  narrow: { width: 900, height: 600 },
  zoomed: { width: 600, height: 400 },
};
/** Each language, each theme and each size once at least. */
const looks = [
  ['en', 'light', 'wide'],
  ['en', 'dark', 'narrow'],
  ['en', 'light', 'zoomed'],
  ['zh-HK', 'dark', 'wide'],
  ['zh-CN', 'light', 'narrow'],
];

const server = await serve(folder);
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
let passed = 0;
let failed = 0;

async function look(state, language, theme, size) {
  const name = [state.name, language, theme, size].join('-');
  const context = await browser.newContext({ viewport: sizes[size], bypassCSP: false });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const found = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`error: ${error}`));
  try {
    await page.goto(`${server.url}/?${state.query}&lang=${language}&theme=${theme}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await state.act?.(page);
    // Time for batches and events of the made-up backend; what is judged is what stands then.
    await page.waitForLoadState('networkidle');
    found.push(...(await findings(page)));
    await page.screenshot({ path: `${shots}${name}.png` });
  } catch (error) {
    found.push(String(error));
  }
  await context.close();
  if (found.length === 0) {
    passed += 1;
    return;
  }
  failed += 1;
  console.error(`FAILED ${name}`);
  for (const line of new Set(found)) console.error(`  ${line.replaceAll('\n', '\n    ')}`);
}

const queue = STATES.filter(({ name }) => name.includes(only)).flatMap((state) =>
  looks.map((each) => [state, ...each]),
);
await Promise.all(
  Array.from({ length: PARALLEL }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await look(...next);
  }),
);
await browser.close();
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
