import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const [, , out, cols, width, ...files] = process.argv;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({
  viewport: { width: Number(cols) * Number(width), height: 100 },
});
const imgs = files
  .map(
    (f) =>
      `<img width="${width}" src="data:image/png;base64,${readFileSync(f).toString('base64')}">`,
  )
  .join('');
await page.setContent(
  `<body style="margin:0;display:grid;grid-template-columns:repeat(${cols},${width}px)">${imgs}</body>`,
);
await page.screenshot({ path: out, fullPage: true });
await browser.close();
