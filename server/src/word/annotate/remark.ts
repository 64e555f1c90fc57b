/** What is written into a Word file: comments, and changes that its owner may accept. Types only. */
import type { Edit, Span } from '../../engine/index.ts';

/** A comment. */
export interface Remark {
  /** The words in the text to which it belongs. */
  readonly span: Span;
  /** Its paragraphs. */
  readonly lines: readonly string[];
}

/** Edits that belong together: all of them are written, or none. */
export interface Revision {
  readonly edits: readonly Edit[];
}

export interface Annotations {
  readonly remarks: readonly Remark[];
  readonly revisions: readonly Revision[];
  /** Under this name comments and changes stand, and by it a later call finds the comments that it replaces. */
  readonly author: string;
  /** `2025-01-18T09:30:00Z`. */
  readonly date: string;
}
