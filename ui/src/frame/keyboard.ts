import { wizard } from '../wizard/wizard.svelte';

const FOCUSABLE =
  'h1[tabindex], a[href], button, input, textarea, select, summary, [tabindex]:not([tabindex="-1"])';

/**
 * Moves focus to the next or the previous region (top bar, steps, page, footer). In the page the
 * heading takes it, elsewhere the first control that can be seen.
 */
export function moveToRegion(direction: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => firstFocusable(region) !== undefined,
  );
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const from = here === -1 && direction === -1 ? 0 : here;
  const next = regions[(from + direction + regions.length) % regions.length];
  if (next !== undefined) firstFocusable(next)?.focus();
}

function firstFocusable(region: HTMLElement): HTMLElement | undefined {
  const all = [...region.querySelectorAll<HTMLElement>(FOCUSABLE)];
  return all.find((element) => element.checkVisibility?.() ?? true);
}

/** The keys of the whole window. Those of a list or a menu are theirs. */
export function onWindowKey(event: KeyboardEvent, openHelp: () => void): void {
  // Enter that confirms a composed word reaches us with keyCode 229 in WebKit.
  if (event.isComposing || event.keyCode === 229) return;
  if (event.key === 'F1') {
    event.preventDefault();
    openHelp();
    return;
  }
  if (document.querySelector('dialog[open]') !== null) return;
  if (event.key === 'F6') {
    event.preventDefault();
    moveToRegion(event.shiftKey ? -1 : 1);
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const { primary } = wizard.footer;
    if (primary === undefined || primary.busy) return;
    event.preventDefault();
    primary.action();
  }
}
