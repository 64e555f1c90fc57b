/** What previews show beside the text, so that one is made again only where it shows something else than it should. */
import type { Diagnostic } from 'vscode';

/** What is marked in a report: its findings, and the lines of its sign-off. */
export interface Marks {
  readonly findings: readonly Diagnostic[];
  readonly signed: readonly string[];
}

export interface ShownMarks {
  /** The preview of a document has just been made, with these marks; null where it is shown as plain Markdown. */
  show(uri: string, marks: Marks | null): void;
  /** Whether a preview that was made has other marks than `marksOf` gives its document now. */
  areOutdated(marksOf: (uri: string) => Marks | null): boolean;
  /** Nothing more is known of a document. */
  forget(uri: string): void;
  /** All previews are made again, and say then what they show. */
  forgetAll(): void;
}

export function createShownMarks(): ShownMarks {
  const shown = new Map<string, string>();
  return {
    show: (uri, marks) => void shown.set(uri, wordsOf(marks)),
    areOutdated: marksOf => [...shown].some(([uri, words]) => words !== wordsOf(marksOf(uri))),
    forget: uri => void shown.delete(uri),
    forgetAll: () => shown.clear(),
  };
}

function wordsOf(marks: Marks | null): string {
  if (!marks) return '';
  const { findings, signed } = marks;
  return JSON.stringify([findings.map(({ range, severity, message }) => [range, severity, message]), signed]);
}
