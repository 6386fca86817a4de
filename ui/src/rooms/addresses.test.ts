import { expect, it } from 'vitest';
import { isAddress } from './addresses';

it.each(['offision@contoso.com', 'room-1@hk.contoso.com'])(
  '%s has the shape of an address',
  (text) => expect(isAddress(text)).toBe(true),
);

it.each(['', 'offision', 'offision@contoso', 'a b@contoso.com', '@contoso.com'])(
  '“%s” has not',
  (text) => expect(isAddress(text)).toBe(false),
);
