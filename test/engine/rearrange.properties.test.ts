/** What holds of any section that is put elsewhere, on another level or left out: over random drafts and the samples. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  applyEdits,
  deleteSection,
  demoteSection,
  lint,
  moveSection,
  parse,
  promoteSection,
  type Rearrangement,
  type Report,
  readReferences,
  referredSection,
  type Section,
} from '../../server/src/engine/index.ts';
import { runs } from '../harness/runs.ts';
import { type DraftStyle, draftOf, outlines, styles } from './drafts.ts';
import { dropped } from './rearranged.ts';

vi.setConfig({ testTimeout: 120_000 });

type Change = (report: Report, section: Section, other: Section) => Rearrangement | null;

const changes: Readonly<Record<string, Change>> = {
  promote: promoteSection,
  demote: demoteSection,
  'move up': (report, section) => moveSection(report, section, 'up'),
  'move down': (report, section) => moveSection(report, section, 'down'),
  drop: dropped(0),
  'drop elsewhere': dropped(1),
};

/** Of the outline’s numbering; a heading left alone or without text is the writer’s doing. */
const NUMBERING = [
  'gap',
  'duplicate',
  'out-of-order',
  'restart',
  'mixed-style',
  'part',
  'level-skip',
  'level-inversion',
];

function faultsOf(text: string): string[] {
  const { findings } = lint(parse(text), { kind: 'report', rethrow: true });
  return findings.map(({ rule }) => rule).filter(rule => NUMBERING.some(name => rule === `outline/${name}`));
}

/** The paragraphs without ordinals, `#` and references, in the order of their words. */
function blocksOf(text: string): string[] {
  const report = parse(text);
  const wordings = report.paragraphs.map(({ span, ordinal }) => {
    const own = readReferences(report).filter(
      reference => span.start <= reference.span.start && reference.span.end <= span.end,
    );
    const cut = own.map(reference => ({ span: reference.span, newText: '→' }));
    const unique = cut.filter(({ span }, index) => span.start !== cut[index - 1]?.span.start);
    const moved = unique.map(edit => ({
      ...edit,
      span: {
        start: edit.span.start - (ordinal?.span.end ?? span.start),
        end: edit.span.end - (ordinal?.span.end ?? span.start),
      },
    }));
    return applyEdits(text.slice(ordinal?.span.end ?? span.start, span.end), moved).trim();
  });
  return wordings.toSorted();
}

/** What each reference means, by the words of its paragraph and those of the heading. */
function meaningsOf(text: string): string[] {
  const report = parse(text);
  const found = readReferences(report).flatMap(reference => {
    const target = referredSection(report, reference);
    const isFirstHalf = readReferences(report).some(
      other => other !== reference && other.span.start === reference.span.start && other.to !== 'part',
    );
    return target && !isFirstHalf ? [`${aroundOf(report, reference.span.start)} → ${target.title}`] : [];
  });
  return found.toSorted();
}

function aroundOf({ text }: Report, at: number): string {
  return /〔\d+〕(?=[^〔]*$)/.exec(text.slice(0, at))?.[0] ?? '';
}

/** Whether `change` does anything to the section at one index, with that at another. */
function check(text: string, name: string, change: Change, one: number, two: number): boolean {
  const report = parse(text);
  const [section, other] = [one, two].map(index => report.allSections[index % report.allSections.length]);
  if (!section || !other) return false;
  const done = change(report, section, other);
  if (!done || done.edits.length === 0) return false;
  const after = applyEdits(text, done.edits);
  const told = `${name} ${section.title} (${other.title})\n${text}\n→\n${after}`;
  expect(blocksOf(after), told).toEqual(blocksOf(text));
  expect(after.length - after.replaceAll('\r\n', '').length === 0 || !/[^\r]\n/.test(after), told).toBe(true);
  const before = faultsOf(text);
  expect(
    faultsOf(after).filter(rule => !before.includes(rule)),
    told,
  ).toEqual([]);
  const lost = new Set(done.lost.map(({ span }) => aroundOf(report, span.start)));
  const followed = meaningsOf(text).filter(meaning => !lost.has(meaning.split(' ')[0] ?? ''));
  expect(meaningsOf(after), told).toEqual(expect.arrayContaining(followed));
  const there = parse(after).allSections.find(({ headingSpan }) => headingSpan.start === done.at);
  expect(there?.title, told).toBe(section.title);
  return true;
}

describe('over random drafts', () => {
  for (const [name, change] of Object.entries(changes)) {
    test(`${name}: numbers are right, blocks stay, references follow`, () => {
      let done = 0;
      fc.assert(
        fc.property(outlines, styles, fc.nat(), fc.nat(), (lines, style: DraftStyle, a, b) => {
          if (check(draftOf(lines, style), name, change, a, b)) done++;
        }),
        { numRuns: runs(50) },
      );
      // Many sections have no place to go to.
      expect(done).toBeGreaterThan(runs(50) / 5);
    });
  }

  test('deleting takes away the section alone', () => {
    fc.assert(
      fc.property(outlines, styles, fc.nat(), (lines, style, a) => {
        const text = draftOf(lines, style);
        const report = parse(text);
        const section = report.allSections[a % report.allSections.length] as Section;
        const done = deleteSection(report, section);
        if (!done) throw new Error(`not deleted: ${section.title}`);
        const after = applyEdits(text, done.edits);
        const told = `${section.title}\n${text}\n→\n${after}`;
        const gone = blocksOf(text.slice(section.span.start, section.span.end));
        const left = blocksOf(text).filter(block => !gone.includes(block));
        expect(blocksOf(after), told).toEqual(left);
        expect(faultsOf(after), told).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });
});
