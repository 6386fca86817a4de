import type { ConnectLine, ConnectLineName, Field, FieldError, Link } from '../../backend/bindings';
import { reasonWords, type Words } from '../../components/errors';
import type { SummaryError } from '../../components/ErrorSummary.svelte';
import { language, t } from '../../i18n/index.svelte';

/** Fields of this form, and the id of each one's control. */
export const CONTROL: Record<'tenant' | 'client-id' | 'secret' | 'redirect-url', string> = {
  tenant: 'tenant',
  'client-id': 'client-id',
  secret: 'secret',
  'redirect-url': 'redirect-url',
};
export type FormField = keyof typeof CONTROL;

export function isFormField(field: Field): field is FormField {
  return field in CONTROL;
}

/** The field that a failed line is about; the allowed account types are not in the form. */
const FIELD_OF: Record<ConnectLineName, FormField | null> = {
  tenant: 'tenant',
  app: 'client-id',
  secret: 'secret',
  redirect: 'redirect-url',
  audience: null,
};

/** Where in Entra a failed line is put right. */
export const LINK_OF: Record<ConnectLineName, Link | null> = {
  tenant: null,
  app: { to: 'app-registrations' },
  secret: { to: 'credentials' },
  redirect: { to: 'authentication' },
  audience: { to: 'authentication' },
};

/** Words for each wrong field, by field. */
export function fieldWords(fields: readonly FieldError[]): Partial<Record<Field, string>> {
  return Object.fromEntries(fields.map(({ field, problem }) => [field, t(`problem-${problem}`)]));
}

function shownValue({ line, value }: ConnectLine): string | null {
  if (line !== 'secret' || value === null) return value;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  // A calendar day has no time zone: shown as the day that Entra names.
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** What a line says, and what to do about it. A line says its good sentence only when it passed. */
export function lineWords(line: ConnectLine): Words {
  const name = `registration-line-${line.line}` as const;
  const value = shownValue(line);
  const reason = line.reason === null ? null : reasonWords(line.reason);
  switch (line.state) {
    case 'passed':
      return {
        text: value === null ? t(`${name}.plain`) : t(`${name}.passed`, { value }),
        fix: reason?.text,
      };
    case 'warning':
      return {
        text: value === null ? t(`${name}.plain`) : t(`${name}.passed`, { value }),
        fix: [reason?.text, reason?.fix].filter(Boolean).join(' ') || undefined,
      };
    case 'failed':
      return { text: reason?.text ?? t(`${name}.failed`), fix: reason?.fix };
    case 'not-checked':
      return { text: `${t(name)}: ${t('state-not-checked')}`, fix: reason?.text };
    case 'checking':
      return { text: t(name), fix: reason?.text };
  }
}

/** Failed lines as errors of the form. */
export function lineErrors(lines: readonly ConnectLine[]): SummaryError[] {
  return lines
    .filter((line) => line.state === 'failed')
    .map((line) => ({ field: FIELD_OF[line.line], ...lineWords(line) }));
}

/** A new state of a line takes the place of the old one. */
export function withLine(lines: readonly ConnectLine[], next: ConnectLine): ConnectLine[] {
  const rest = lines.some(({ line }) => line === next.line);
  return rest ? lines.map((line) => (line.line === next.line ? next : line)) : [...lines, next];
}
