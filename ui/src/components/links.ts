import type { Link } from '../backend/bindings';
import type { MessageKey } from '../i18n/index.svelte';

/** What the button to each page of Microsoft says: it names the page that opens. */
export const LINK_WORDS: Record<Link['to'], MessageKey> = {
  'app-registrations': 'link-app-registrations',
  'app-overview': 'link-app-overview',
  authentication: 'link-authentication',
  credentials: 'link-credentials',
  permissions: 'link-permissions',
  'exchange-resources': 'link-exchange-resources',
  'error-code': 'details-microsoft',
  'enterprise-app': 'link-enterprise-app',
  'enterprise-apps': 'link-enterprise-apps',
  'consent-requests': 'link-consent-requests',
  'user-settings': 'link-user-settings',
  'conditional-access': 'link-conditional-access',
  'sign-in-logs': 'link-sign-in-logs',
  'app-policies': 'link-app-policies',
  'deleted-apps': 'link-deleted-apps',
  licenses: 'link-licenses',
};
