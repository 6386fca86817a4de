/** Values of the form that were recognised in a pasted text. */
export interface Found {
  tenant?: string;
  clientId?: string;
  secret?: string;
  redirectUrl?: string;
}

const VALUE =
  /(?<guid>[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})|(?<url>https?:\/\/[^\s"'<>,]+)|(?<domain>\b[a-z0-9-]+\.onmicrosoft\.(?:com|us|cn))|(?<secret>[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34})/gi;

// English, Traditional and Simplified Chinese, as the Entra admin center and Offision name them.
const LABELS: [kind: 'tenant' | 'client' | 'ignored', label: RegExp][] = [
  ['ignored', /object\s*id|secret\s*id|物件識別碼|对象\s*ID|秘密識別碼|机密\s*ID/gi],
  ['tenant', /tenant|directory|目錄|租用戶|租戶|目录|租户/gi],
  ['client', /client|application|app\s*id|用戶端|應用程式|客户端|应用程序/gi],
];

/** The kind whose label stands nearest before a value; a label such as "Secret ID" beats its parts. */
function nearestLabel(before: string): 'tenant' | 'client' | 'ignored' | null {
  let nearest: { kind: 'tenant' | 'client' | 'ignored'; end: number } | null = null;
  for (const [kind, label] of LABELS) {
    for (const match of before.matchAll(label)) {
      const end = match.index + match[0].length;
      if (nearest === null || end > nearest.end) nearest = { kind, end };
    }
  }
  return nearest?.kind ?? null;
}

/**
 * What a pasted text holds. A GUID counts only with a label before it: which of the GUIDs of an
 * app registration it is cannot be seen from the GUID itself, and a wrong guess costs more than none.
 */
export function findValues(text: string): Found {
  const found: Found = {};
  let end = 0;
  for (const match of text.matchAll(VALUE)) {
    const { guid, url, domain, secret } = match.groups ?? {};
    const label = nearestLabel(text.slice(end, match.index));
    end = match.index + match[0].length;
    if (guid !== undefined && label === 'tenant') found.tenant ??= guid;
    if (guid !== undefined && label === 'client') found.clientId ??= guid;
    if (domain !== undefined) found.tenant ??= domain;
    if (secret !== undefined) found.secret ??= secret;
    if (url !== undefined && !/microsoft(?:online)?\.com/i.test(url)) found.redirectUrl ??= url;
  }
  return found;
}

const GUID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const DOMAIN = '[a-z0-9-]+(?:\\.[a-z0-9-]+)+';
/** The portals and sign-in hosts of every Microsoft cloud. */
const PORTAL =
  /^https:\/\/(?:entra\.microsoft\.(?:com|us|cn)|entra\.microsoftonline\.cn|(?:portal|aad\.portal)\.azure\.(?:com|us|cn)|login\.(?:partner\.)?microsoftonline\.(?:com|us|cn))(\/\S*)$/i;
const TENANT_OF = new RegExp(`^/(?:#@)?(${GUID}|${DOMAIN})(?:[/?#]|$)`, 'i');
const APP_OF = new RegExp(`(?:/appId/|[?&]client_id=)(${GUID})`, 'i');

/** What the address of a portal page names: the tenant at its start, the app in its path. */
export function findInAddress(text: string): Found {
  const path = PORTAL.exec(text.trim())?.[1];
  if (path === undefined) return {};
  const tenant = TENANT_OF.exec(path)?.[1];
  const clientId = APP_OF.exec(path)?.[1];
  return {
    ...(tenant === undefined ? {} : { tenant }),
    ...(clientId === undefined ? {} : { clientId }),
  };
}

/** What to offer for a pasted text; null: it is one plain value. */
export function offerFor(text: string): Found | null {
  const address = findInAddress(text);
  if (countFound(address) > 0) return address;
  const found = findValues(text);
  return countFound(found) > 1 ? found : null;
}

/** How many of the four values a text holds: from two on, filling them in is worth an offer. */
export function countFound(found: Found): number {
  return Object.values(found).filter((value) => value !== undefined).length;
}

/** A value without what copying adds: spaces, line ends and quotation marks around it. */
export function trimmed(value: string): string {
  return value.replace(/^[\s"'“”‘’`\u200b\ufeff]+|[\s"'“”‘’`\u200b\ufeff]+$/g, '');
}
