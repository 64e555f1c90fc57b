/** Properties of the outline rules and of the safe fixes: over random outlines, and over the real and sample texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyEdits, type Edit, type Finding, lint, parse } from '../../server/src/engine/index.ts';
import { formatOrdinal } from '../../server/src/engine/text/ordinals.ts';
import { SHARED } from '../corpus/corpora.ts';
import { runs } from '../harness/runs.ts';
import { type Line, outlines, STYLES } from './drafts.ts';

vi.setConfig({ testTimeout: 60_000 });

function write(lines: readonly Line[]): string {
  return lines
    .map(({ level, value }, index) => {
      const ordinal = formatOrdinal(value, STYLES[level] ?? 'han', 'full');
      return `${ordinal}工作任务\n\n${'甲乙丙丁戊'.charAt(index % 5)}项工作按期完成。\n\n`;
    })
    .join('');
}

/** Whether `lines` count as they should whatever was done to them; then nothing is to be found. */
function isWellNumbered(lines: readonly Line[]): boolean {
  const path: Line[] = [];
  const last = new Map<number, number>();
  for (const line of lines) {
    while ((path.at(-1)?.level ?? -1) > line.level) path.pop();
    const before = path.at(-1)?.level === line.level ? path.pop() : undefined;
    const goesOn = line.value === (before?.value ?? 0) + 1;
    const countsThrough = !before && line.value === (last.get(line.level) ?? 0) + 1;
    // A count that starts again below the same heading is remarked on, but may be meant.
    if (!goesOn && !countsThrough && line.value !== 1) return false;
    if (line.value === 1 && before) return false;
    path.push(line);
    last.set(line.level, line.value);
  }
  return true;
}

// A heading that is lost with its level (（1） directly below （一）) is found, but no renumbering brings it back.
const NUMBERING = ['outline/gap', 'outline/duplicate', 'outline/out-of-order', 'outline/mixed-style'];
const isNumbering = ({ rule }: Finding): boolean => NUMBERING.includes(rule);
const isFixable = (finding: Finding): boolean => isNumbering(finding) && finding.fixes.length > 0;

function outlineFindings(text: string): readonly Finding[] {
  return lint(parse(text), { kind: 'report', rethrow: true }).findings.filter(isNumbering);
}

function fixOnce(text: string, chosen: (finding: Finding) => boolean): string {
  const edits: Edit[] = [];
  for (const { fixes } of lint(parse(text), { kind: 'report', rethrow: true }).findings.filter(chosen)) {
    // Where a heading seems to be lost, renumbering must be asked for and comes last.
    const fix = fixes.find(({ safety }) => safety === 'safe') ?? fixes.at(-1);
    if (fix && !fix.edits.some(edit => edits.some(other => touches(edit, other)))) edits.push(...fix.edits);
  }
  return applyEdits(text, edits);
}

function touches({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

type Change = (lines: readonly Line[], index: number, other: number) => Line[];

const changes: Readonly<Record<string, Change>> = {
  'a heading deleted': (lines, index) => lines.toSpliced(index, 1),
  'a heading doubled': (lines, index) => lines.toSpliced(index, 0, lines[index] as Line),
  'two siblings swapped': (lines, index, other) => {
    const a = lines[index] as Line;
    const until = lines.findIndex((line, at) => at > index && line.level < a.level);
    const run = lines.slice(index + 1, until < 0 ? undefined : until).filter(({ level }) => level === a.level);
    const b = run[other % Math.max(1, run.length)];
    return b ? lines.with(index, b).with(lines.indexOf(b), a) : [...lines];
  },
  // The slips of practice: one level too high or too low.
  'a heading in the style of the next level': (lines, index, other) => {
    const line = lines[index] as Line;
    const level = line.level === 0 || (other % 2 === 1 && line.level < 4) ? line.level + 1 : line.level - 1;
    return lines.with(index, { ...line, level });
  },
};

describe('random outlines of up to five levels', () => {
  test('a sound one has no finding', () => {
    fc.assert(
      fc.property(outlines, lines => {
        expect(outlineFindings(write(lines)).map(({ rule }) => rule)).toEqual([]);
      }),
      { numRuns: runs(100) },
    );
  });

  for (const [name, change] of Object.entries(changes)) {
    test(`${name} is found; the fix leaves nothing to fix`, () => {
      fc.assert(
        fc.property(outlines, fc.nat(), fc.nat(), (lines, a, b) => {
          const changed = change(lines, a % lines.length, b % lines.length);
          fc.pre(!isWellNumbered(changed));
          const text = write(changed);
          const found = outlineFindings(text);
          expect(found.length, `nothing found in\n${text}`).toBeGreaterThan(0);
          const fixed = fixOnce(text, isFixable);
          expect(
            outlineFindings(fixed)
              .filter(isFixable)
              .map(({ message }) => message.zh),
            `${text}\n→\n${fixed}`,
          ).toEqual([]);
          expect(fixOnce(fixed, isFixable), 'fixing twice').toBe(fixed);
        }),
        { numRuns: runs(100) },
      );
    });
  }
});

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = [join(ROOT, 'seeds/reports'), join(SHARED, 'seeds'), join(SHARED, 'reports')];

function readTexts(): [name: string, text: string][] {
  return FOLDERS.filter(existsSync).flatMap(folder =>
    readdirSync(folder)
      .filter(file => /\.(?:md|txt)$/.test(file) && file !== 'README.md')
      .map((file): [string, string] => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

describe('all safe fixes together on real texts', () => {
  test.each(readTexts())('%s: one pass, no overlap, nothing else changed', (_name, text) => {
    const isSafe = ({ fixes }: Finding) => fixes.some(({ safety }) => safety === 'safe');
    const found = lint(parse(text), { kind: 'report', rethrow: true }).findings.filter(isSafe);
    const unique = new Map<string, Edit>();
    for (const { fixes } of found) {
      const edits = fixes.find(({ safety }) => safety === 'safe')?.edits ?? [];
      for (const edit of edits) unique.set(`${edit.span.start}-${edit.span.end}-${edit.newText}`, edit);
    }
    const edits = [...unique.values()].toSorted((a, b) => a.span.start - b.span.start);
    edits.forEach((edit, index) => {
      const next = edits[index + 1];
      expect(next === undefined || !touches(edit, next), 'two fixes overlap').toBe(true);
    });
    const fixed = applyEdits(text, edits);
    const left = lint(parse(fixed), { kind: 'report', rethrow: true }).findings.filter(isSafe);
    expect(left.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
    expect(keptBy(edits, fixed)).toBe(keptBy([], text, edits));
  });
});

/** What of a text no edit touches: with `edits`, of the text after them; with `cut`, of the text before. */
function keptBy(edits: readonly Edit[], text: string, cut: readonly Edit[] = []): string {
  if (cut.length > 0)
    return applyEdits(
      text,
      cut.map(({ span }) => ({ span, newText: '' })),
    );
  let moved = 0;
  const written = edits.map(({ span, newText }) => {
    const start = span.start + moved;
    moved += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: '' };
  });
  return applyEdits(text, written);
}
