import type {
  ConnectLine,
  ConnectLineName,
  Diagnosis,
  Field,
  FieldError,
} from '../../backend/bindings';
import { dayWords } from '../../components/days';
import { reasonWords, type Words } from '../../components/errors';
import type { SummaryError } from '../../components/ErrorSummary.svelte';
import { language, t, tDynamic } from '../../i18n/index.svelte';

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

/** Words for each wrong field, by field. */
export function fieldWords(fields: readonly FieldError[]): Partial<Record<Field, string>> {
  return Object.fromEntries(fields.map(({ field, problem }) => [field, t(`problem-${problem}`)]));
}

function shownValue({ line, value }: ConnectLine): string | null {
  if (line !== 'secret' || value === null) return value;
  return dayWords(value, language());
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
    case 'failed': {
      const cause = line.diagnosis === null ? null : `cause-${line.diagnosis.id}`;
      if (cause !== null) return { text: tDynamic(cause), fix: tDynamic(`${cause}.fix`) };
      return { text: reason?.text ?? t(`${name}.failed`), fix: reason?.fix };
    }
    case 'not-checked':
      return { text: `${t(name)}: ${t('state-not-checked')}`, fix: reason?.text };
    case 'checking':
      return { text: t(name), fix: reason?.text };
  }
}

/** The field of this form that a cause names. */
function namedField(diagnosis: Diagnosis | null): FormField | null {
  const named = diagnosis?.field ?? null;
  return named !== null && isFormField(named) ? named : null;
}

/** A cause as an error of the form. What to do is said by its card. */
export function causeError(diagnosis: Diagnosis): SummaryError {
  return { field: namedField(diagnosis), text: tDynamic(`cause-${diagnosis.id}`) };
}

/** Failed lines as errors of the form. Microsoft's cause knows the field better than the line does. */
export function lineErrors(lines: readonly ConnectLine[]): SummaryError[] {
  return lines
    .filter((line) => line.state === 'failed')
    .map((line) => ({
      field: namedField(line.diagnosis) ?? FIELD_OF[line.line],
      ...lineWords(line),
    }));
}

/** A new state of a line takes the place of the old one. */
export function withLine(lines: readonly ConnectLine[], next: ConnectLine): ConnectLine[] {
  const rest = lines.some(({ line }) => line === next.line);
  return rest ? lines.map((line) => (line.line === next.line ? next : line)) : [...lines, next];
}
