/** Shows on a terminal what --fix would change: the lines before (-) and after (+). */
import type { Colours } from '../session.ts';
import { padStart } from './columns.ts';

/** Lines are compared one by one; from the first place where lines come or go, the differing middle is shown whole. */
export function changedLines(before: string, after: string, { red, green, dim }: Colours): string[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const output: string[] = [];
  const show = (from: number, oldEnd: number, freshEnd: number) => {
    const width = String(Math.max(oldEnd, freshEnd)).length;
    const numbered = (line: number) => dim(padStart(String(line + 1), width));
    for (let line = from; line < oldEnd; line++) output.push(`${numbered(line)} ${red(`- ${old[line]}`)}`);
    for (let line = from; line < freshEnd; line++) output.push(`${numbered(line)} ${green(`+ ${fresh[line]}`)}`);
  };
  if (old.length === fresh.length) {
    for (let line = 0; line < old.length; line++) if (old[line] !== fresh[line]) show(line, line + 1, line + 1);
    return output;
  }
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  show(head, old.length - tail, fresh.length - tail);
  return output;
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}
