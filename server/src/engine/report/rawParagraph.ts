/** What is read of a paragraph by itself. */
import type { Paragraph } from './model.ts';

/** A paragraph before it is known where in the document it stands. */
export interface RawParagraph extends Omit<Paragraph, 'zone'> {
  /** Whether it is a footnote. */
  readonly isAside: boolean;
}
