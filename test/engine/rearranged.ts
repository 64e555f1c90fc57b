/** How a section that is put elsewhere is written in tests: text before and text after; `|` stands in the section, `@` where it goes. */
import { expect } from 'vitest';
import {
  applyEdits,
  dropPlaces,
  moveSection,
  parse,
  type Rearrangement,
  type Report,
  type Section,
  sectionAt,
} from '../../server/src/engine/index.ts';

export type Change = (report: Report, section: Section, onto: Section) => Rearrangement | null;

export const up: Change = (report, section) => moveSection(report, section, 'up');
export const down: Change = (report, section) => moveSection(report, section, 'down');

/** A line break is written as ⏎, a blank line as ¶. */
export const written = (text: string) => text.replaceAll('⏎', '\n').replaceAll('¶', '\n\n');

/** Dropped and sent to the place with this index, of those that are offered. */
export const dropped =
  (place: number): Change =>
  (report, section, onto) =>
    dropPlaces(report, section, onto)[place]?.change ?? null;

interface Read {
  readonly report: Report;
  readonly section: Section;
  readonly onto: Section;
}

export function read(marked: string): Read {
  const text = written(marked).replace(/[|@]/g, '');
  const report = parse(text);
  const at = (mark: string, other: string) => {
    const offset = written(marked).replace(other, '').indexOf(mark);
    return offset < 0 ? undefined : sectionAt(report, offset);
  };
  const section = at('|', '@');
  if (!section) throw new Error(`no section in ${marked}`);
  return { report, section, onto: at('@', '|') ?? section };
}

export interface Case {
  readonly name: string;
  readonly change: Change;
  readonly before: string;
  /** Null where the change is declined. */
  readonly after: string | null;
  /** The references that are lost. */
  readonly lost?: readonly string[];
}

/** Under both line breaks. */
export function expectCase({ change, before, after, lost = [] }: Case): void {
  for (const eol of ['\n', '\r\n']) {
    const { report, section, onto } = read(before.replaceAll('¶', '⏎⏎'));
    const text = report.text.replaceAll('\n', eol);
    const own = parse(text);
    const same = ({ headingSpan }: Section) =>
      own.allSections[report.allSections.findIndex(other => other.headingSpan === headingSpan)] as Section;
    const done = change(own, same(section), same(onto));
    if (after === null) expect(done).toBeNull();
    else {
      expect(done && applyEdits(text, done.edits)).toBe(written(after).replaceAll('\n', eol));
      expect(done?.lost.map(({ span }) => text.slice(span.start, span.end))).toEqual(lost);
    }
  }
}
