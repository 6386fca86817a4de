/**
 * Every state of every screen that the page tests look at: the gallery's query, and what a person
 * does then. Actions go by role, id and place, never by words, so that they work in each language.
 *
 * @typedef {import('playwright-core').Page} Page
 * @type {{ name: string, query: string, act?: (page: Page) => Promise<void> }[]}
 */
const primary = (page) => page.locator('footer .primary').click();
/** The cards of the first step, in their order. */
const card = (page, index) => page.locator('main .choices button').nth(index).click();
const heading = (page) => page.locator('h1');

/** Opens Microsoft's page; with an answer at hand, what came of it. */
async function consent(page) {
  const before = await heading(page).textContent();
  await primary(page);
  await page.waitForFunction(
    (text) => document.querySelector('h1')?.textContent !== text,
    before ?? '',
  );
}

/** The check has ended and the way to the report is open. */
const checked = (page) => page.locator('footer .primary').waitFor();

export const STATES = [
  { name: 'start', query: 'step=start' },
  { name: 'start-saved', query: 'step=start&saved=yes&environment=microsoft' },
  { name: 'registration', query: 'step=registration&environment=microsoft' },
  {
    name: 'registration-errors',
    query: 'step=registration&environment=microsoft',
    act: async (page) => {
      await primary(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'registration-refused',
    query: 'step=start&saved=yes&connect=wrong-secret&pace=1',
    act: async (page) => {
      await card(page, 0);
      await page.getByRole('alert').locator('summary').click();
    },
  },
  {
    name: 'registration-unreachable',
    query: 'step=start&saved=yes&connect=unreachable&pace=1',
    act: async (page) => {
      await card(page, 0);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'registration-warning',
    query: 'step=start&saved=yes&connect=secret-ends-soon&pace=1',
    act: async (page) => {
      await card(page, 0);
      await page.locator('.result .notice').waitFor();
    },
  },
  { name: 'registration-no-keychain', query: 'step=registration&keychain=no' },
  { name: 'consent', query: 'step=consent' },
  { name: 'consent-waiting', query: 'step=consent&consent=some', act: consent },
  {
    name: 'consent-explained',
    query: 'step=consent&listens=polling&browser=no',
    act: async (page) => {
      await consent(page);
      await page
        .locator('summary', { hasNot: page.locator('dl') })
        .last()
        .click();
      await page.locator('#consent-paste').fill('AADSTS50011: The redirect URI');
      await page.locator('form button[type=submit]').click();
      await page.locator('.answer summary').click();
    },
  },
  {
    name: 'consent-refused',
    query: 'step=consent&consent=refused',
    act: async (page) => {
      await consent(page);
      await page.locator('.notice summary').click();
    },
  },
  { name: 'consent-timed-out', query: 'step=consent&consent=timed-out', act: consent },
  { name: 'rooms', query: 'step=rooms' },
  { name: 'rooms-no-role', query: 'step=rooms&role=no' },
  {
    name: 'rooms-buildings',
    query: 'step=rooms&pace=1',
    act: async (page) => {
      await page.locator('input[type=radio][value=buildings]').check();
      await page.locator('input[type=checkbox]').first().check();
    },
  },
  { name: 'check-running', query: 'step=check&scan=half&pace=1' },
  { name: 'check', query: 'step=check&pace=1', act: checked },
  { name: 'check-all-good', query: 'step=check&pace=1&scan=all-good', act: checked },
  {
    name: 'check-problem',
    query: 'step=check&pace=1',
    act: async (page) => {
      await checked(page);
      await page.locator('main section li button').first().click();
      await page.locator('.list button').first().click();
      await page.locator('.details code, .details pre').first().waitFor();
    },
  },
  {
    name: 'check-unread',
    query: 'step=check&pace=1',
    act: async (page) => {
      await checked(page);
      await page.locator('.tile:has(.not-checked)').click();
      await page.locator('.list button').first().click();
      await page.locator('.details li').first().waitFor();
    },
  },
  {
    name: 'report',
    query: 'step=check&pace=1',
    act: async (page) => {
      await checked(page);
      await primary(page);
      await page.locator('#report-contents').waitFor();
    },
  },
  {
    name: 'report-secret',
    query: 'step=report',
    act: async (page) => {
      await page.locator('main dl button, main li button').last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'help',
    query: 'step=start',
    act: async (page) => {
      await page.keyboard.press('F1');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'menu',
    query: 'step=start',
    act: (page) => page.locator('.menu-trigger').nth(1).click(),
  },
];
