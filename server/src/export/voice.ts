/** In which language something is written out, and on which day. */
import { type Locale, type Localized, localize } from '../engine/index.ts';

export interface Voice {
  readonly locale: Locale;
  /** The day of the check, as `2025-03-01`. */
  readonly day: string;
  say(text: Localized): string;
}

export function voiceOf(locale: Locale, date: Date): Voice {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return { locale, day, say: text => localize(text, locale) };
}
