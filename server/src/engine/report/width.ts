/** Which width of punctuation a report is written in. */
import type { Report } from './model.ts';

/** A text pasted from the web has lost its full-width punctuation; what is added to it must not stand out. */
export function usesFullWidth({ text }: Pick<Report, 'text'>): boolean {
  return text.includes('（') || text.includes('，') || !/[(,]/.test(text);
}
