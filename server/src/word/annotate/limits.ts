/** Tells what of a text can hold a comment or a change of words, and what is an automatic number of Word. */
import type { Span } from '../../engine/index.ts';
import type { WordText } from '../model.ts';
import { locate } from '../text/locate.ts';

/** Whether the span touches an automatic number and nothing that was typed. */
export function isAutomaticNumber({ labels, stretches }: WordText, { start, end }: Span): boolean {
  const touches = (each: Span) => each.start < end && start < each.end;
  return labels.some(touches) && !stretches.some(touches);
}

/** Whether a comment can stand on the words of the span; notes, text boxes and merged files have none of their own. */
export function holdsComment(text: WordText, span: Span): boolean {
  const [first] = locate(text, span);
  return first !== undefined && (first.paragraph.place === 'body' || first.paragraph.place === 'cell');
}
