/** Milliseconds between two announcements: faster, a screen reader drops or garbles them. */
export const INTERVAL = 3000;

const status = $state({ text: '' });
let waiting: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What the one polite live region says now. */
export function statusText(): string {
  return status.text;
}

/**
 * Says a sentence to screen readers through the one polite live region. At most one sentence in
 * three seconds; of those that wait, the newest wins.
 */
export function announce(text: string): void {
  if (timer !== undefined) {
    waiting = text;
    return;
  }
  say(text);
}

function say(text: string): void {
  // The same words again would be no change to the page; a trailing space makes them one.
  status.text = status.text === text ? `${text}\u00a0` : text;
  timer = setTimeout(() => {
    timer = undefined;
    const next = waiting;
    waiting = null;
    if (next !== null) say(next);
  }, INTERVAL);
}
