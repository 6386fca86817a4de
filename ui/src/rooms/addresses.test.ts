import { describe, expect, it } from 'vitest';
import { addressesIn, pastedProblem } from './addresses';

describe('pasted addresses', () => {
  it('may be separated by lines, commas, semicolons or spaces, and count once', () => {
    expect(
      addressesIn('a@contoso.com\nb@contoso.com; c@contoso.com, A@contoso.com  d@contoso.com'),
    ).toEqual(['a@contoso.com', 'b@contoso.com', 'c@contoso.com', 'd@contoso.com']);
  });

  it('may come with names from a mail program', () => {
    expect(addressesIn('Harbour Room <a@contoso.com>; "Lotus" <b@contoso.com>')).toEqual([
      'a@contoso.com',
      'b@contoso.com',
    ]);
  });

  it('are not lost when one is mistyped', () => {
    expect(pastedProblem('a@contoso.com\nb.contoso.com')).toBe('rooms-malformed');
    expect(addressesIn('a@contoso.com\nb.contoso.com')).toContain('b.contoso.com');
  });

  it('are asked for when there are none', () => {
    expect(pastedProblem(' \n ')).toBe('rooms-empty');
    expect(pastedProblem(';;')).toBe('rooms-malformed');
    expect(pastedProblem('a@contoso.com')).toBeNull();
  });
});
