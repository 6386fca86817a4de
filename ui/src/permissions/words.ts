import type { PermissionCell, PermissionRow } from '../backend/bindings';
import { hasMessage, language, t, tDynamic, type MessageKey } from '../i18n/index.svelte';
import { reasonWords } from '../components/errors';

export type Column = 'required' | 'requested' | 'granted' | 'inToken' | 'works';

/** The five columns, in the order in which a permission comes into force. */
export const COLUMNS: readonly { column: Column; words: MessageKey }[] = [
  { column: 'required', words: 'permissions-required' },
  { column: 'requested', words: 'permissions-requested' },
  { column: 'granted', words: 'permissions-granted' },
  { column: 'inToken', words: 'permissions-in-token' },
  { column: 'works', words: 'permissions-works' },
];

const SOURCES: Record<NonNullable<PermissionCell['source']>, MessageKey> = {
  profile: 'permissions-source-profile',
  registration: 'permissions-source-registration',
  assignments: 'permissions-source-assignments',
  token: 'permissions-source-token',
  trial: 'permissions-source-trial',
};

/** What a permission allows, in plain words. */
export function permissionWords(name: string): string {
  // A full stop in a Fluent key would name an attribute.
  const key = `permission-${name.toLowerCase().replaceAll('.', '-')}`;
  return hasMessage(key) ? tDynamic(key) : t('permission-other');
}

/** Where a cell comes from and when, and then why it is not known; one sentence each. */
export function evidenceWords({ reason, source, at }: PermissionCell): string[] {
  const from = source === null ? null : t(SOURCES[source]);
  const when =
    at === null
      ? null
      : new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(
          new Date(at),
        );
  const where = [from, when].filter((part) => part !== null).join(' · ');
  const sentences = reason === null ? [where] : [where, reasonWords(reason).text];
  return sentences.filter((sentence) => sentence !== '');
}

/** The columns in which an extra permission is there. */
export function presentIn(row: PermissionRow): MessageKey[] {
  return COLUMNS.filter(
    ({ column }) => column !== 'required' && column !== 'works' && row[column].state === 'yes',
  ).map(({ words }) => words);
}
