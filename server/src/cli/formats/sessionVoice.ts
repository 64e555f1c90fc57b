/** How the command line writes pages: in its language, dated today. */
import { type Voice, voiceOf } from '../../export/voice.ts';
import type { Session } from '../session.ts';

/** SOURCE_DATE_EPOCH, as reproducible builds set it, stands above today. */
export function sessionVoice({ locale, io: { env } }: Session): Voice {
  const epoch = Number(env['SOURCE_DATE_EPOCH'] || Number.NaN);
  return voiceOf(locale, Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date());
}
