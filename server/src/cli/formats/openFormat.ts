/** Opens the format that `check` is asked for. */
import type { Severity } from '../../engine/index.ts';
import type { CheckFormatName } from '../checkOptions.ts';
import type { Session } from '../session.ts';
import type { CheckFormat } from './checkFormat.ts';

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
