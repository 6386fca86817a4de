/** True for text with the shape of a mail address. Whether it exists, only the tenant knows. */
export function isAddress(text: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);
}
