import type { FieldProblem } from '../backend/bindings';

/**
 * The words of pasted text that stand for addresses, separated by spaces, lines, commas or
 * semicolons; each one once. A word that is no address stays in, so that none is lost unseen.
 */
export function addressesIn(text: string): string[] {
  // Mail programs paste "Name <address>".
  const bare = text.replace(/[^,;\n<]*<([^>\n]*)>/g, ' $1 ');
  const seen = new Map<string, string>();
  for (const word of bare.split(/[\s,;]+/)) {
    const address = word.replace(/^["']+|["']+$/g, '');
    if (address !== '' && !seen.has(address.toLowerCase())) {
      seen.set(address.toLowerCase(), address);
    }
  }
  return [...seen.values()];
}

/** What is wrong with pasted text, or null. */
export function pastedProblem(text: string): Extract<FieldProblem, `rooms-${string}`> | null {
  if (text.trim() === '') return 'rooms-empty';
  const addresses = addressesIn(text);
  return addresses.length > 0 && addresses.every(isAddress) ? null : 'rooms-malformed';
}

/** True for text with the shape of a mail address. Whether it exists, only the tenant knows. */
export function isAddress(text: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);
}
