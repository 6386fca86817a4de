import type {
  Administrator,
  PermissionCell,
  PermissionRow,
  SignInEvent,
  SignInRequest,
} from './bindings';
import type { Backend } from './backend';
import { NAMES, TENANT_ID } from './memory-connection';

const AT = '2026-11-23T10:41:12Z';

/** `granted`: how many of the five are granted. `hidden`: the app may not read its own registration. */
export interface TableKnob {
  granted: number;
  hidden?: boolean;
  /** One permission stands under Delegated, and one more than needed is granted. */
  untidy?: boolean;
}

function cell(
  state: PermissionCell['state'],
  source: PermissionCell['source'],
  reason: PermissionCell['reason'] = null,
): PermissionCell {
  return { state, source, reason, at: source === 'profile' || source === null ? null : AT };
}

const HIDDEN = { id: 'own-registration-hidden', args: {} };

/** The five permissions in five columns, as Rust would put them together. */
export function permissionTable({ granted, hidden, untidy }: TableKnob): PermissionRow[] {
  const rows = NAMES.map((name, index): PermissionRow => {
    const wrongKind = untidy === true && index === 4;
    const given = index < granted && !wrongKind;
    return {
      name,
      extra: false,
      kind: 'application',
      required: cell('yes', 'profile'),
      requested: hidden
        ? cell('unknown', 'registration', HIDDEN)
        : cell(wrongKind ? 'wrong-kind' : 'yes', 'registration'),
      granted: hidden && !given ? cell('no', 'token') : cell(given ? 'yes' : 'no', 'assignments'),
      inToken: cell(given ? 'yes' : 'no', 'token'),
      works: given ? cell('yes', 'trial') : cell('not-tried', null),
    };
  });
  if (untidy === true)
    rows.push({
      name: 'Directory.ReadWrite.All',
      extra: true,
      kind: 'application',
      required: cell('no', 'profile'),
      requested: cell('yes', 'registration'),
      granted: cell('yes', 'assignments'),
      inToken: cell('yes', 'token'),
      works: cell('not-tried', null),
    });
  return rows;
}

export const ADMINISTRATOR: Administrator = {
  name: 'Amy Chan',
  account: 'amy.chan@contoso.com',
  tenantId: TENANT_ID,
  roles: ['cloud-application-administrator', 'exchange-administrator'],
  rolesKnown: true,
  guest: false,
  mayConsent: false,
  at: AT,
};

export type AdministratorCommands = Pick<
  Backend,
  'beginSignIn' | 'cancelSignIn' | 'signOut' | 'administrator' | 'permissionTable' | 'consentMail'
>;

export interface AdministratorKnobs {
  /** Sent after the sign-in began; tests send their own through `sendSignIn`. */
  signInEvents?: SignInEvent[] | undefined;
  browserOpened?: boolean | undefined;
  table: TableKnob;
}

/** The commands about the administrator, and the way to send a sign-in's events by hand. */
export function memoryAdministrator(
  { signInEvents = [], browserOpened = true, table }: AdministratorKnobs,
  note: (method: keyof Backend, argument?: string) => void,
): {
  commands: AdministratorCommands;
  sendSignIn: (event: SignInEvent) => void;
  /** For another command that signs somebody in. */
  listen: (listener: (event: SignInEvent) => void) => void;
  signedIn: () => Administrator | null;
} {
  let onEvent: (event: SignInEvent) => void = () => undefined;
  let signedIn: Administrator | null = null;

  function sendSignIn(event: SignInEvent): void {
    if (event.event === 'signedIn') signedIn = event.administrator;
    onEvent(event);
  }

  const commands: AdministratorCommands = {
    async beginSignIn(way, app, listen) {
      note('beginSignIn', `${way},${app}`);
      onEvent = listen;
      setTimeout(() => signInEvents.forEach(sendSignIn));
      const code: SignInRequest['deviceCode'] = {
        userCode: 'F7KQ-2MPT',
        verificationUri: 'https://microsoft.com/devicelogin',
        expiresAt: new Date(Date.now() + 15 * 60_000).toISOString(),
      };
      return {
        url: `https://login.microsoftonline.com/${TENANT_ID}/oauth2/v2.0/authorize?state=pd82`,
        browserOpened,
        minutes: way === 'browser' ? 10 : 15,
        deviceCode: way === 'device-code' ? code : null,
      };
    },
    async cancelSignIn() {
      note('cancelSignIn');
    },
    async signOut() {
      note('signOut');
      signedIn = null;
    },
    async administrator() {
      note('administrator');
      return signedIn;
    },
    async permissionTable() {
      note('permissionTable');
      // A signed-in administrator may read what the app may not.
      return permissionTable({ ...table, hidden: table.hidden === true && signedIn === null });
    },
    async consentMail() {
      note('consentMail');
      return {
        to: null,
        subject: 'Admin consent for Offision in Contoso Hong Kong',
        body: [
          'Hello,',
          '',
          'Offision, our meeting room system, needs admin consent for five application permissions of Microsoft Graph.',
          '',
          ...NAMES.map((name) => `- ${name}`),
          '',
          'A Privileged Role Administrator or a Global Administrator can give it here:',
          `https://login.microsoftonline.com/${TENANT_ID}/v2.0/adminconsent?state=wq3n4v`,
        ].join('\n'),
      };
    },
  };
  const listen = (listener: typeof onEvent): void => {
    onEvent = listener;
  };
  return { commands, sendSignIn, listen, signedIn: () => signedIn };
}
