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
  /** Documents whose previews show other marks than `marksOf` gives them now, each with the latter in words. */
  outdated(marksOf: (uri: string) => Marks | null): ReadonlyMap<string, string>;
  /** Nothing more is known of a document, until its preview is made again. */
  forget(uri: string): void;
}

export function createShownMarks(): ShownMarks {
  const shown = new Map<string, string>();
  return {
    show: (uri, marks) => void shown.set(uri, wordsOf(marks)),
    outdated: marksOf => {
      const wanted = [...shown.keys()].map(uri => [uri, wordsOf(marksOf(uri))] as const);
      return new Map(wanted.filter(([uri, words]) => words !== shown.get(uri)));
    },
    forget: uri => void shown.delete(uri),
  };
}

function wordsOf(marks: Marks | null): string {
  if (!marks) return '';
  const { findings, signed } = marks;
  return JSON.stringify([findings.map(({ range, severity, message }) => [range, severity, message]), signed]);
}
