/** What `check` hands to a format: each file as it is done with, then the end; each answers with what to write next. */
import type { Severity } from '../../engine/index.ts';
import type { FileRecord } from '../record.ts';
import type { Remark, Session } from '../session.ts';
import type { Shard } from '../shard.ts';

export interface CheckFormat {
  start(): string;
  /** Called in the order of the output. In pieces: one long text can have more findings than one string can hold. */
  file(record: FileRecord): Generator<string> | readonly string[];
  finish(end: CheckEnd): string;
}

export interface CheckEnd {
  /** What could not be read or done. */
  readonly complaints: readonly Remark[];
  /** The part of a larger run that this was; null for a whole one. */
  readonly shard: Shard | null;
  /** Findings left out because the baseline has them; null without a baseline. */
  readonly known: number | null;
}

export const CHECK_FORMATS = ['stylish', 'json', 'sarif', 'junit', 'github', 'html'] as const;

export type CheckFormatName = (typeof CHECK_FORMATS)[number];

export type Counts = Record<Severity, number>;

export function noCounts(): Counts {
  return { error: 0, warning: 0, info: 0, hint: 0 };
}

/** Only the format that is asked for is loaded: a short call should start fast. */
export async function openFormat(
  { format, failOn }: { readonly format: CheckFormatName; readonly failOn: Severity | 'never' },
  session: Session,
): Promise<CheckFormat> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).checkJson(session.locale);
    case 'sarif':
      return (await import('./sarif.ts')).checkSarif(session.locale);
    case 'junit':
      return (await import('./junit.ts')).checkJunit(session, failOn);
    case 'github':
      return (await import('./github.ts')).checkGithub(session);
    case 'html':
      return (await import('./html.ts')).checkHtml(session);
    default:
      return (await import('./stylish.ts')).checkStylish(session);
  }
}
