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

/** Signs an administrator in; the panel is at the end of the page. */
async function signIn(page) {
  await page.locator('section[aria-labelledby=sign-in-title] button[type=submit]').click();
  await page
    .locator('section[aria-labelledby=sign-in-title]')
    .locator('.state, .notice, dl')
    .first()
    .waitFor();
  await page.locator('#sign-in-title').scrollIntoViewIfNeeded();
}

/** A secret was refused, and the person says that it is new. */
async function waitForSecret(page) {
  await card(page, 0);
  await page.getByRole('alert').waitFor();
  await page.locator('.block .notice button').click();
  await page.locator('.block .pending').first().waitFor();
}

/** The second button above the form. */
async function guide(page) {
  await page.locator('.ways button').nth(1).click();
  await page.locator('fieldset .cards').waitFor();
}

/** From the notice of the first step. */
async function renewal(page) {
  await page.locator('main .notice button').first().click();
  await page.locator('#new-secret').waitFor();
}

/** Somebody has signed in at the end of the lines, and looks at what can be put right. */
async function repair(page) {
  await card(page, 0);
  await page.locator('.result li [aria-describedby^=line-]').first().click();
  await page.locator('section[aria-labelledby=sign-in-title] button[type=submit]').click();
  await page.locator('section[aria-labelledby=sign-in-title]').waitFor({ state: 'detached' });
  await page.locator('.result li [aria-describedby^=line-]').first().click();
  await page.locator('dialog dl').waitFor();
}

/** Presses the button that names the effect. */
async function repaired(page) {
  await repair(page);
  await page.locator('dialog .primary').click();
  await page.locator('dialog .notice').first().waitFor();
}

/** The rooms were found: they can be chosen. */
const found = (page) => page.locator('.choices').waitFor();
const shown = (selector) => (page) => page.locator(selector).first().waitFor();
/** The script is written; its places are in the middle of the page. */
const script = (page) => page.locator('.way ol').waitFor();

/** Runs the script, after a look at it. */
async function run(page) {
  await script(page);
  await page.locator('.way summary').click();
  await page.locator('.way .run button').click();
  await page.locator('.way pre').nth(1).waitFor();
  await page.locator('.way pre').nth(1).scrollIntoViewIfNeeded();
}

async function chooseFiles(page) {
  await script(page);
  await page.locator('#choose-files').click();
  await page.locator('.way .notice').waitFor();
}

/** The dialog of the first screen, with a file read. */
async function openFile(page) {
  await page.locator('main .open-file').click();
  await page.locator('dialog .primary').click();
  await page.locator('dialog .file').waitFor();
}

/** The check has ended and the way to the report is open. */
const checked = (page) => page.locator('footer .primary').waitFor();

/** The rows of "Problems found". */
const problems = (page) => page.locator('section[aria-labelledby=problems-title] li');

/** Opens one room of a check that has ended. */
const room = (address) => async (page) => {
  await checked(page);
  await page.locator('[role=searchbox]').fill(address);
  await page.locator('.list button').first().click();
  await page.locator('.details .blocks').waitFor();
  await page.locator('.details :is(.standing dd, .unknown)').first().waitFor();
};

/** Tries a booking of a room that is open in working hours only. */
async function trial(page) {
  await room('room-012')(page);
  await page.locator('.details [role=group] > button').last().click();
  await page.locator('.answer').waitFor();
  await page.locator('.answer').scrollIntoViewIfNeeded();
}

/** Sends two test invitations. */
async function prove(page) {
  await checked(page);
  await page.locator('.toolbar .shown button').last().click();
  await page.locator('#proof-organizer').fill('amy@contoso.com');
  for (const name of ['room-001', 'room-005']) {
    await page.locator('#proof-find').fill(name);
    await page.locator('.offered button').first().click();
  }
  await page.locator('dialog .primary').click();
}

/** Opens the preview of everything that can be fixed. */
async function fixAll(page) {
  await checked(page);
  await page.locator('main .bar button').first().click();
  await page.locator('dialog[open] h3').waitFor();
}

/** Carries out what the preview shows, after a look at it. */
async function fix(page) {
  await fixAll(page);
  await page.locator('dialog[open] .primary:not([aria-disabled=true])').click();
}

/** The list of changes that were made. */
async function changesMade(page) {
  await checked(page);
  await page.locator('main .bar button').nth(1).click();
  await page.locator('dialog[open] li').first().waitFor();
}

export const STATES = [
  { name: 'start', query: 'step=start' },
  { name: 'start-saved', query: 'step=start&saved=yes&environment=microsoft' },
  {
    name: 'start-secret-soon',
    query: 'step=start&saved=yes&environment=microsoft&secret=soon',
    act: (page) => page.locator('summary').click(),
  },
  {
    name: 'start-secret-ended',
    query: 'step=start&saved=yes&environment=microsoft&secret=ended',
  },
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
      await page.locator('.result summary').first().click();
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
  {
    name: 'registration-confirm',
    query: 'step=registration&environment=microsoft&pace=1',
    act: async (page) => {
      await page.locator('#tenant').fill('contoso.onmicrosoft.com');
      await page.locator('#client-id').fill('8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f');
      await page.locator('#secret').fill('Abc8Q~0123456789abcdefghijABCDEFGHIJ_-.x');
      await page.locator('#redirect-url').fill('http://localhost:8710/callback');
      await primary(page);
      await page.locator('#confirm-title').waitFor();
    },
  },
  {
    name: 'registration-other-cloud',
    query: 'step=start&saved=yes&connect=other-cloud&pace=1&environment=microsoft',
    act: async (page) => {
      await card(page, 0);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'registration-swapped',
    query: 'step=start&saved=yes&connect=swapped&pace=1&environment=microsoft',
    act: async (page) => {
      await card(page, 0);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'registration-repair-sign-in',
    query: 'step=start&saved=yes&connect=missing-redirect&pace=1',
    act: async (page) => {
      await card(page, 0);
      await page.locator('.result li [aria-describedby^=line-]').first().click();
      await page.locator('#sign-in-title').waitFor();
    },
  },
  {
    name: 'registration-repair-preview',
    query: 'step=start&saved=yes&connect=missing-redirect&sign-in=in&pace=1',
    act: async (page) => {
      await repair(page);
      const rests = await page.evaluate(() => document.activeElement?.matches('dialog .secondary'));
      if (!rests) throw new Error('the focus is not on the button that does nothing');
      await page.locator('dialog summary').click();
    },
  },
  {
    name: 'registration-repair-secret',
    query:
      'step=start&saved=yes&connect=secret-ends-soon&sign-in=in&registration-repair=keychain-refuses&pace=1',
    act: repaired,
  },
  {
    name: 'registration-repair-refused',
    query:
      'step=start&saved=yes&connect=missing-redirect&sign-in=in&registration-repair=consent-needed&pace=1',
    act: repaired,
  },
  {
    name: 'registration-waiting',
    query: 'step=start&saved=yes&connect=wrong-secret&pace=1',
    act: waitForSecret,
  },
  {
    name: 'registration-gave-up',
    query: 'step=start&saved=yes&connect=wrong-secret&wait=gave-up&pace=1',
    act: waitForSecret,
  },
  {
    name: 'registration-more',
    query: 'step=registration&environment=microsoft',
    act: async (page) => {
      await page.locator('form summary').click();
      await page.locator('#cloud-china').check();
    },
  },
  {
    name: 'renewal',
    query: 'step=start&saved=yes&connect=secret-ends-soon&pace=1&secret=soon',
    act: renewal,
  },
  {
    name: 'renewal-tested',
    query: 'step=start&saved=yes&connect=secret-ends-soon&pace=1&secret=soon',
    act: async (page) => {
      await renewal(page);
      await page.locator('#new-secret').fill('Nw38Q~0123456789abcdefghijABCDEFGHIJ_-.x');
      await primary(page);
      await page.locator('.notice.success').waitFor();
    },
  },
  {
    name: 'renewal-refused',
    query: 'step=start&saved=yes&connect=secret-ends-soon&pace=1&secret=soon&rehearsal=refused',
    act: async (page) => {
      await renewal(page);
      await page.locator('#new-secret').fill('Nw38Q~0123456789abcdefghijABCDEFGHIJ_-.x');
      await primary(page);
      await page.locator('.notice.error').waitFor();
    },
  },
  { name: 'guide', query: 'step=registration&environment=microsoft', act: guide },
  {
    name: 'guide-half',
    query: 'step=consent&environment=microsoft&guide=half',
    act: async (page) => {
      await page.locator('footer button').first().click();
      await guide(page);
      await page.locator('.bar').waitFor();
    },
  },
  {
    name: 'guide-script',
    query: 'step=consent&environment=microsoft',
    act: async (page) => {
      await page.locator('footer button').first().click();
      await guide(page);
      await page.locator('input[value=azure-cli]').check();
      await page.locator('pre').waitFor();
    },
  },
  {
    name: 'guide-handback',
    query: 'step=registration&environment=microsoft',
    act: async (page) => {
      await guide(page);
      await page.locator('input[value=graph-powershell]').check();
      await page.locator('#handback').fill('{"offisionSetup":1}');
      await page.locator('form button[type=submit]').click();
      await page.locator('.notice.success').waitFor();
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
  { name: 'consent-throttled', query: 'step=consent&consent=throttled', act: consent },
  { name: 'consent-accepted', query: 'step=consent&consent=accepted', act: consent },
  {
    name: 'consent-mail',
    query: 'step=consent&listens=polling',
    act: async (page) => {
      await consent(page);
      await page.locator('section[aria-labelledby=somebody-title] button').last().click();
      await page.locator('main textarea[readonly]').waitFor();
    },
  },
  {
    name: 'permissions',
    query: 'step=consent&table=untidy',
    act: async (page) => {
      await page.locator('tbody button').last().click();
      await page.locator('.evidence dl').waitFor();
    },
  },
  {
    name: 'permissions-hidden',
    query: 'step=consent&table=hidden',
    act: async (page) => {
      await page.locator('tbody button').first().click();
      await page.locator('.evidence dl').waitFor();
      await page.locator('form summary').click();
    },
  },
  { name: 'sign-in-waiting', query: 'step=consent&table=hidden', act: signIn },
  {
    name: 'sign-in-code',
    query: 'step=consent&table=hidden',
    act: async (page) => {
      await page.locator('input[type=radio][value=device-code]').check();
      await signIn(page);
    },
  },
  { name: 'sign-in-done', query: 'step=consent&table=hidden&sign-in=in', act: signIn },
  { name: 'sign-in-refused', query: 'step=consent&table=hidden&sign-in=refused', act: signIn },
  { name: 'sign-in-other-tenant', query: 'step=consent&table=hidden&sign-in=other', act: signIn },
  { name: 'rooms', query: 'step=rooms' },
  { name: 'rooms-no-role', query: 'step=rooms&role=no&pace=1', act: shown('main .notice') },
  { name: 'rooms-sign-in', query: 'step=rooms&reading=administrator&pace=1', act: found },
  {
    name: 'rooms-signed-in',
    query: 'step=rooms&reading=administrator&sign-in=in&preflight=read-only&pace=1',
    act: async (page) => {
      await signIn(page);
      await found(page);
    },
  },
  {
    name: 'rooms-no-reading',
    query: 'step=rooms&preflight=no-role&pace=1',
    act: async (page) => {
      await found(page);
      await page.locator('.way .notice summary').first().click();
    },
  },
  { name: 'rooms-file', query: 'step=rooms&reading=file&pace=1', act: script },
  {
    name: 'rooms-file-script',
    query: 'step=rooms&environment=microsoft&reading=file&pace=1',
    act: async (page) => {
      await script(page);
      await page.locator('.way summary').click();
      await page.locator('.way .run').waitFor();
    },
  },
  {
    name: 'rooms-file-cloud-shell',
    query: 'step=rooms&reading=file&pace=1&powershell=no',
    act: async (page) => {
      await script(page);
      await page.locator('input[value=cloud-shell]').check();
    },
  },
  {
    name: 'rooms-file-running',
    query: 'step=rooms&environment=microsoft&reading=file&pace=1&run=running',
    act: run,
  },
  {
    name: 'rooms-file-module-missing',
    query: 'step=rooms&environment=microsoft&reading=file&pace=1&run=module-missing',
    act: async (page) => {
      await run(page);
      await page.locator('.way .notice').waitFor();
    },
  },
  {
    name: 'rooms-file-read',
    query: 'step=rooms&reading=file&pace=1&import=partial',
    act: async (page) => {
      await chooseFiles(page);
      await page.locator('.way .notice summary').click();
    },
  },
  {
    name: 'rooms-file-other-tenant',
    query: 'step=rooms&reading=file&pace=1&import=other-tenant',
    act: async (page) => {
      await chooseFiles(page);
      await page.locator('.way .notice.error').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'rooms-file-nothing',
    query: 'step=rooms&reading=file&pace=1&import=nothing',
    act: chooseFiles,
  },
  {
    name: 'rooms-notes',
    query: 'step=rooms&notes=yes&pace=1',
    act: async (page) => {
      await found(page);
      await page.locator('#which-rooms').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'rooms-resume',
    query: 'step=rooms&resumable=yes&pace=1',
    act: found,
  },
  {
    name: 'rooms-incomplete',
    query: 'step=rooms&reading=administrator&pace=1',
    act: async (page) => {
      await found(page);
      await page.locator('input[value=search]').check();
      await primary(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'rooms-lists',
    query: 'step=rooms&pace=1',
    act: async (page) => {
      await found(page);
      await page.locator('input[value=lists]').check();
      await page.locator('fieldset input[type=checkbox]').first().check();
      await page.locator('main details summary').last().click();
      await page.locator('#option-equipment').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'rooms-search',
    query: 'step=rooms&pace=1',
    act: async (page) => {
      await found(page);
      await page.locator('input[value=search]').check();
      await page.locator('#search').fill('lotus');
      await page.locator('.more p.hint').waitFor();
    },
  },
  {
    name: 'rooms-addresses',
    query: 'step=rooms&pace=1',
    act: async (page) => {
      await found(page);
      await page.locator('input[value=pasted]').check();
      await page.locator('.more button').click();
      await page.locator('.more .wrong').waitFor();
      await page.locator('.more .wrong').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'open-file',
    query: 'step=start&import=partial&environment=microsoft',
    act: async (page) => {
      await openFile(page);
      await page.locator('dialog .notice summary').click();
    },
  },
  {
    name: 'open-file-rooms',
    query: 'step=start&import=report&pace=1&environment=microsoft',
    act: async (page) => {
      await openFile(page);
      await page.locator('dialog .primary').click();
      await checked(page);
    },
  },
  {
    name: 'rooms-waiting-for-role',
    query: 'step=rooms&role=no&pace=1',
    act: async (page) => {
      await page.locator('main .notice .wait button').click();
      await page.locator('main .notice .wait .pending').waitFor();
    },
  },
  {
    name: 'rooms-buildings',
    query: 'step=rooms&pace=1',
    act: async (page) => {
      await page.locator('input[type=radio][value=buildings]').check();
      await page.locator('input[type=checkbox]').first().check();
    },
  },
  {
    name: 'check-registration',
    query: 'step=rooms&registration=wrong&pace=1',
    act: async (page) => {
      await page.locator('footer .primary:not([aria-disabled=true])').click();
      await checked(page);
      await page.locator('main .block > details > summary').click();
    },
  },
  { name: 'check-running', query: 'step=check&scan=half&pace=1&estimate=yes' },
  { name: 'check', query: 'step=check&pace=1', act: checked },
  { name: 'check-all-good', query: 'step=check&pace=1&scan=all-good', act: checked },
  {
    name: 'check-not-kept',
    query: 'step=check&pace=1&scan=not-kept',
    act: async (page) => {
      await checked(page);
      await page.locator('.notice.error').waitFor();
    },
  },
  {
    name: 'check-causes',
    query: 'step=check&pace=1',
    act: async (page) => {
      await checked(page);
      await page.locator('#problems-title ~ button').click();
      await page.locator('#notes-title ~ button').click();
      await problems(page).first().locator('button').nth(1).click();
      await page.locator('.fix').waitFor();
    },
  },
  {
    name: 'check-again',
    query: 'step=check&pace=1',
    act: async (page) => {
      await checked(page);
      await page.locator('.menu-button').click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'check-problem',
    query: 'step=check&pace=1',
    act: async (page) => {
      await checked(page);
      await problems(page).first().locator('button').first().click();
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
  { name: 'check-blocked', query: 'step=check&pace=1', act: room('room-041') },
  { name: 'check-workspace', query: 'step=check&pace=1', act: room('room-020') },
  { name: 'check-on-premises', query: 'step=check&pace=1', act: room('room-040') },
  {
    name: 'check-notes',
    query: 'step=check&pace=1',
    act: async (page) => {
      await room('room-043')(page);
      for (const note of await page.locator('.details [role=group] details').all())
        await note.locator('summary').click();
    },
  },
  { name: 'check-sources', query: 'step=check&pace=1', act: room('room-014') },
  {
    name: 'check-facts',
    query: 'step=check&pace=1',
    act: async (page) => {
      await room('room-001')(page);
      await page.locator('.details > .blocks > details summary').first().click();
    },
  },
  { name: 'booking', query: 'step=check&pace=1', act: trial },
  {
    name: 'booking-declined',
    query: 'step=check&pace=1',
    act: async (page) => {
      await trial(page);
      await page.locator('.trial label:has([value=listed])').click();
      await page.locator('.trial input[type=time]').fill('22:00');
      await page.locator('.trial label:has([value=week])').click();
    },
  },
  {
    name: 'booking-unknown',
    query: 'step=check&pace=1',
    act: async (page) => {
      await room('room-024')(page);
      await page.locator('.details [role=group] > button').last().click();
      await page.locator('.answer').waitFor();
    },
  },
  {
    name: 'proof',
    query: 'step=check&pace=1',
    act: async (page) => {
      await checked(page);
      await page.locator('.toolbar .shown button').last().click();
      await page.locator('#proof-find').fill('lotus');
      await page.locator('.offered button').first().click();
      await page.locator('#proof-find').fill('harbour');
    },
  },
  {
    name: 'proof-errors',
    query: 'step=check&pace=1',
    act: async (page) => {
      await checked(page);
      await page.locator('.toolbar .shown button').last().click();
      await page.locator('dialog .primary').click();
      await page.locator('#proof-organizer-error').waitFor();
    },
  },
  {
    name: 'proof-waiting',
    query: 'step=check&pace=1&proof=waits',
    act: async (page) => {
      await prove(page);
      await page.locator('dialog .running').first().waitFor();
    },
  },
  {
    name: 'proof-done',
    query: 'step=check&pace=1',
    act: async (page) => {
      await prove(page);
      await page.locator('dialog .state.pass').first().waitFor();
    },
  },
  {
    name: 'proof-leftovers',
    query: 'step=check&pace=1&leftovers=2',
    act: async (page) => {
      await checked(page);
      await page.locator('.notice.warning').waitFor();
    },
  },
  {
    name: 'fix-few',
    query: 'step=check&pace=1',
    act: async (page) => {
      await room('room-002')(page);
      await page.locator('.details .card .foot button').first().click();
      await page.locator('dialog[open] h3').waitFor();
      await page.locator('dialog[open] summary').first().click();
    },
  },
  {
    name: 'fix-many',
    query: 'step=check&pace=1&rooms=1600',
    act: async (page) => {
      await fixAll(page);
      await page.locator('dialog[open] fieldset input').check();
      await page.locator('dialog[open] .primary:not([aria-disabled=true])').waitFor();
      await page.locator('dialog[open] summary').last().click();
    },
  },
  {
    name: 'fix-list',
    query: 'step=check&pace=1',
    act: async (page) => {
      await fixAll(page);
      await page.locator('dialog[open] [aria-expanded]').first().click();
      await page.locator('dialog[open] .row button').first().click();
      await page.locator('dialog[open] .row + dl').waitFor();
    },
  },
  { name: 'fix-read-only', query: 'step=check&pace=1&may-apply=no-role', act: fixAll },
  { name: 'fix-no-way', query: 'step=check&pace=1&may-apply=no-way', act: fixAll },
  {
    name: 'fix-running',
    query: 'step=check&pace=1&repair=waits',
    act: async (page) => {
      await fix(page);
      await page.locator('dialog[open] [role=progressbar]:not([aria-valuenow="0"])').waitFor();
    },
  },
  {
    name: 'fix-result',
    query: 'step=check&pace=1&repair=fails',
    act: async (page) => {
      await fix(page);
      await page.locator('dialog[open] details li').first().waitFor();
    },
  },
  {
    name: 'fix-done',
    query: 'step=check&pace=1',
    act: async (page) => {
      await fix(page);
      await page.locator('dialog[open] .state.pass').waitFor();
    },
  },
  { name: 'undo-list', query: 'step=check&pace=1&journals=damaged', act: changesMade },
  {
    name: 'undo-preview',
    query: 'step=check&pace=1&journals=some',
    act: async (page) => {
      await changesMade(page);
      await page.locator('dialog[open] li button').last().click();
      await page.locator('dialog[open] h3').waitFor();
    },
  },
  {
    name: 'fix-plan-opened',
    query: 'step=check&pace=1',
    act: async (page) => {
      await checked(page);
      await page.locator('main .bar button').last().click();
      await page.locator('dialog[open] h3').waitFor();
    },
  },
  {
    name: 'fix-plan-refused',
    query: 'step=check&pace=1&plan=other',
    act: async (page) => {
      await checked(page);
      await page.locator('main .bar button').last().click();
      await page.locator('dialog[open] .notice').waitFor();
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
    name: 'help-explained',
    query: 'step=start',
    act: async (page) => {
      await page.keyboard.press('F1');
      await page.locator('#help-paste').fill('AADSTS90094: The grant requires admin permission.');
      await page.locator('dialog button[type=submit]').click();
      await page.locator('dialog .notice summary').click();
    },
  },
  {
    name: 'help-unknown',
    query: 'step=start',
    act: async (page) => {
      await page.keyboard.press('F1');
      await page.locator('#help-paste').fill('AADSTS123456: something new');
      await page.locator('dialog button[type=submit]').click();
      await page.locator('dialog .notice').waitFor();
    },
  },
  {
    name: 'menu',
    query: 'step=start',
    act: (page) => page.locator('.menu-trigger').nth(1).click(),
  },
];
