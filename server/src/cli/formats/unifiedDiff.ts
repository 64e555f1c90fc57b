/** Shows what --fix would change as a unified diff, which `patch` and `git apply` take as well. */
import { structuredPatch } from 'diff';
import { printable } from '../printable.ts';
import type { Colours } from '../session.ts';

const CONTEXT = 3;

/** The lines of the diff, with three lines around each change; `path` is the file's as reports show it. */
export function* unifiedDiff(
  path: string,
  before: string,
  after: string,
  { red, green, cyan, bold }: Colours,
): Generator<string> {
  const { hunks } = structuredPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: CONTEXT,
  });
  yield bold(`--- a/${printable(path)}`);
  yield bold(`+++ b/${printable(path)}`);
  for (const { oldStart, oldLines, newStart, newLines, lines } of hunks) {
    yield cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`);
    for (const line of lines) yield line.startsWith('-') ? red(line) : line.startsWith('+') ? green(line) : line;
  }
}
