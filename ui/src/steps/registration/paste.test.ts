import { describe, expect, it } from 'vitest';
import { countFound, findValues, offerFor, trimmed } from './paste';

const TENANT = '3f2b6a1c-7d4e-4a59-9c1b-2e8f0d6a5b47';
const CLIENT = '8f2c1d3e-5b6a-4c7d-8e9f-0a1b2c3d4e5f';
const OBJECT = '11111111-2222-4333-8444-555555555555';
const SECRET = 'Abc8Q~0123456789abcdefghijABCDEFGHIJ_-.x';

describe('values in a pasted text', () => {
  it('are found in the Overview page of Entra, without the object ID', () => {
    const text = `Application (client) ID\n: ${CLIENT}\nObject ID\n: ${OBJECT}\nDirectory (tenant) ID\n: ${TENANT}`;
    expect(findValues(text)).toEqual({ clientId: CLIENT, tenant: TENANT });
  });

  it('are found in one line, with the secret and the redirect URL', () => {
    const text = `Tenant ID: ${TENANT} Client ID: ${CLIENT} Secret: ${SECRET} Callback https://contoso.offision.com/callback`;
    expect(findValues(text)).toEqual({
      tenant: TENANT,
      clientId: CLIENT,
      secret: SECRET,
      redirectUrl: 'https://contoso.offision.com/callback',
    });
  });

  it('are found by Chinese labels and in JSON', () => {
    expect(
      findValues(`目錄 (租用戶) 識別碼 ${TENANT}\n應用程式 (用戶端) 識別碼 ${CLIENT}`),
    ).toEqual({
      tenant: TENANT,
      clientId: CLIENT,
    });
    expect(findValues(`{"tenantId":"${TENANT}","clientId":"${CLIENT}"}`)).toEqual({
      tenant: TENANT,
      clientId: CLIENT,
    });
  });

  it('are not guessed: a GUID without a label and a Secret ID are left out', () => {
    expect(findValues(`${TENANT}\n${CLIENT}`)).toEqual({});
    expect(findValues(`Client secret, Secret ID ${OBJECT}`)).toEqual({});
    expect(countFound(findValues('Enter the tenant ID'))).toBe(0);
  });
});

it('spaces, quotation marks and a line end around a value are dropped, inside it they stay', () => {
  expect(trimmed(' “8f2c1d3e” \n')).toBe('8f2c1d3e');
  expect(trimmed('a b')).toBe('a b');
});

describe('the address of a portal page', () => {
  it.each([
    [
      `https://entra.microsoft.com/contoso.onmicrosoft.com/#view/Blade/~/Overview/appId/${CLIENT}/isMSAApp~/false`,
      { tenant: 'contoso.onmicrosoft.com', clientId: CLIENT },
    ],
    [`https://portal.azure.com/#@contoso.com/resource`, { tenant: 'contoso.com' }],
    [
      `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/authorize?client_id=${CLIENT}`,
      { tenant: TENANT, clientId: CLIENT },
    ],
    [`https://portal.azure.cn/#view/Blade/~/Credentials/appId/${CLIENT}`, { clientId: CLIENT }],
  ])('%s gives its tenant and its app', (address, found) => {
    expect(offerFor(address)).toEqual(found);
  });

  it('that is none of Microsoft’s gives nothing', () => {
    expect(
      offerFor(`https://entra.microsoft.com.contoso.com/${TENANT}/appId/${CLIENT}`),
    ).toBeNull();
    expect(offerFor('https://contoso.offision.com/callback')).toBeNull();
    expect(offerFor('https://login.microsoftonline.com/common/oauth2')).toBeNull();
  });
});
