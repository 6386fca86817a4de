import type { Backend } from './backend';
import type {
  NewSecret,
  RegistrationRepair,
  RegistrationRepairId,
  RegistrationRepairOutcome,
  RegistrationUndo,
  SignInEvent,
} from './bindings';
import { CLIENT_ID, NAMES, REDIRECT_URL, TENANT_ID, type ConnectKnob } from './memory-connection';

/** How a change of the registration ends. */
export type RepairKnob =
  | 'changed'
  | 'consent-needed'
  | 'role-missing'
  | 'changed-since'
  | 'secret-lost'
  /** Changed, but the keychain does not take the new secret. */
  | 'keychain-refuses';

export interface RegistrationRepairOptions {
  registrationRepair?: RepairKnob;
  /** Permissions are missing as well, which no line is about. */
  permissionsMissing?: boolean;
  /** Repairs of an earlier start. */
  undos?: RegistrationUndo[];
}

const COMMAND = `$app = Invoke-MgGraphRequest -Method GET -Uri 'v1.0/applications(appId=''${CLIENT_ID}'')'`;

export const REPAIRS: Record<RegistrationRepairId, RegistrationRepair> = {
  redirect: {
    id: 'redirect',
    checks: ['redirect-registered'],
    before: ['https://contoso.offision.com/old'],
    after: ['https://contoso.offision.com/old', REDIRECT_URL],
    command: `${COMMAND}\nInvoke-MgGraphRequest -Method PATCH -Uri 'v1.0/applications(appId=''${CLIENT_ID}'')' -ContentType 'application/json' -Body (ConvertTo-Json -Depth 10 -InputObject @{ web = @{ redirectUris = @($app.web.redirectUris) + '${REDIRECT_URL}' } })`,
  },
  audience: {
    id: 'audience',
    checks: ['multitenant'],
    before: ['AzureADMyOrg'],
    after: ['AzureADMultipleOrgs'],
    command: COMMAND,
  },
  permissions: {
    id: 'permissions',
    checks: ['permissions-requested', 'application-permissions'],
    before: NAMES.slice(0, 3),
    after: NAMES,
    command: COMMAND,
  },
  secret: {
    id: 'secret',
    checks: ['secret-accepted', 'secret-lasts'],
    before: ['Offision rooms 2024, 2026-12-05T00:00:00Z'],
    after: ['Offision rooms 2024, 2026-12-05T00:00:00Z', 'Offision Setup, 2028-11-23T00:00:00Z'],
    command: COMMAND,
  },
};

const NOTHING: RegistrationRepairOutcome = {
  word: 'changed',
  reason: null,
  notAllowed: null,
  undo: null,
  secret: null,
};

function planned(connect: ConnectKnob): RegistrationRepairId[] {
  switch (connect) {
    case 'missing-redirect':
      return ['redirect'];
    case 'secret-ends-soon':
    case 'wrong-secret':
      return ['secret'];
    default:
      return [];
  }
}

type Commands = Pick<
  Backend,
  | 'registrationRepairs'
  | 'applyRegistrationRepair'
  | 'registrationUndos'
  | 'undoRegistrationRepair'
  | 'consentToChanges'
>;

interface Tenant {
  connect: () => ConnectKnob;
  signedIn: () => boolean;
  listen: (listener: (event: SignInEvent) => void) => void;
}

/** Additions to the registration. `onrepaired` hears whether it is as it should be from now on. */
export function registrationRepairCommands(
  options: RegistrationRepairOptions,
  tenant: Tenant,
  onrepaired: (repaired: boolean) => void,
  note: (method: keyof Backend, argument?: string) => void,
): Commands {
  let knob = options.registrationRepair ?? 'changed';
  let permissionsMissing = options.permissionsMissing ?? false;
  let undos = options.undos ?? [];

  function outcome(id: RegistrationRepairId): RegistrationRepairOutcome {
    switch (knob) {
      case 'consent-needed':
      case 'role-missing':
        return { ...NOTHING, word: 'refused', notAllowed: { id: knob, args: {} } };
      case 'changed-since':
        return { ...NOTHING, word: 'changed-since' };
      case 'secret-lost':
        return { ...NOTHING, word: 'secret-lost', undo: 'made' };
      case 'changed':
      case 'keychain-refuses': {
        const keychainRefused = knob === 'keychain-refuses';
        const secret: NewSecret = {
          hint: 'Nw3',
          ends: '2028-11-23T00:00:00Z',
          keptIn: keychainRefused ? 'session' : 'keychain',
          keychainRefused,
        };
        return { ...NOTHING, undo: 'made', secret: id === 'secret' ? secret : null };
      }
    }
  }

  return {
    async registrationRepairs() {
      note('registrationRepairs');
      const ids = planned(tenant.connect());
      // Without a secret that is accepted, only an administrator can read the registration.
      const hidden = tenant.connect() === 'wrong-secret' && !tenant.signedIn();
      if (permissionsMissing) ids.push('permissions');
      return {
        changes: hidden ? [] : ids.map((id) => REPAIRS[id]),
        obstacle: tenant.signedIn() ? null : 'signed-out',
      };
    },
    async applyRegistrationRepair(id, keep) {
      note('applyRegistrationRepair', `${id},${keep}`);
      const made = outcome(id);
      if (made.undo !== null) {
        const hint = made.secret?.hint ?? null;
        undos = [{ id: made.undo, repair: id, at: '2026-11-23T10:44:00Z', hint }, ...undos];
        if (id === 'permissions') permissionsMissing = false;
        else onrepaired(made.word === 'changed');
      }
      return made;
    },
    async registrationUndos() {
      note('registrationUndos');
      return undos;
    },
    async undoRegistrationRepair(id) {
      note('undoRegistrationRepair', id);
      undos = undos.filter((undo) => undo.id !== id);
      onrepaired(false);
      return NOTHING;
    },
    async consentToChanges(app, listener) {
      note('consentToChanges', app);
      tenant.listen(listener);
      knob = 'changed';
      return {
        url: `https://login.microsoftonline.com/${TENANT_ID}/oauth2/v2.0/authorize?state=pd83`,
        browserOpened: true,
        minutes: 10,
        deviceCode: null,
      };
    },
  };
}
