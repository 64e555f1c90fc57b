// What a writer sees and touches in VS Code, line by line; every group of tests names the line that it covers.
import { activateExtension, cleanUp } from './harness.ts';

/** In the order in which the table at the end of a run shows them. */
export const LINES = {
  1: 'diagnostics as one types',
  2: 'quick fixes and refactorings',
  3: 'outline, folding, selection',
  4: 'views',
  5: 'help while writing',
  6: 'commands, tasks, preview, walkthrough',
  7: 'languages',
  8: 'hosts: folder, package, browser',
  9: 'keyboard, no dialogs, restart',
} as const;

export type Line = keyof typeof LINES;

/** A group of tests on one line, each with the extension up and nothing left over from another. */
export function about(line: Line, title: string, tests: () => void): void {
  describe(`${line}. ${title}`, () => {
    before(activateExtension);
    afterEach(cleanUp);
    tests();
  });
}

/** The line that a title as `about` writes it stands on. */
export function lineOf(title: string): Line | undefined {
  const line = Number(/^(\d)\. /.exec(title)?.[1]);
  return line in LINES ? (line as Line) : undefined;
}
