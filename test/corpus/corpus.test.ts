/** Runs the product over real texts: kinds and outlines are right, and every change in what is found shows in a snapshot. */
import { describe, expect, test } from 'vitest';
import { recogniseKind, type Section } from '../../server/src/engine/index.ts';
import { GOVERNMENT_REPORTS, isPresent, listFindings, readDrafts, SAMPLES, SEEDS } from './corpus.ts';

interface Shape {
  readonly kind: string;
  /** Ordinals of level 2, one string per section of level 1. */
  readonly items: readonly string[];
  /** Ordinals of level 3, all of them. */
  readonly below: string;
}

const GLYPHS = '㈠㈡㈢㈣㈤㈥㈦㈧';

/** The samples 01–05 follow the layouts of the seeds 000–004. */
const SHAPES: readonly Shape[] = [
  { kind: 'annual-report', items: ['1.2.3.4.5.6.', '1.2.3.', '1.2.3.4.5.6.'], below: '' },
  { kind: 'annual-report', items: ['(一)(二)(三)(四)(五)', '(一)(二)(三)(四)(五)'], below: '' },
  { kind: 'annual-report', items: [GLYPHS.slice(0, 7), '', GLYPHS], below: '1.2.3.'.repeat(7) },
  {
    kind: 'work-plan',
    items: ['1.2.3.4.', '5.6.7.8.', '9.', '10.', '11.12.', '13.14.15.16.17.', '18.19.', '20.21.', '22.23.'],
    below: '',
  },
  { kind: 'annual-report', items: ['一是二是三是', '一是二是三是四是五是', ''], below: '' },
];

const COMPLETE: Shape = {
  kind: 'annual-report',
  items: ['(一)(二)(三)(四)(五)(六)', '(一)(二)(三)', '(一)(二)(三)', '(一)(二)(三)(四)'],
  below: '1.2.1.2.1.2.1.2.3.1.2.3.1.2.',
};

const samples = readDrafts(SAMPLES);
const seeds = readDrafts(SEEDS);

describe('samples', () => {
  test('are six', () => expect(samples).toHaveLength(6));

  test.for(samples.map((draft, index) => ({ ...draft, shape: SHAPES[index] ?? COMPLETE })))(
    'kind and outline of $name',
    ({ report, shape }) => {
      expect(recogniseKind(report)?.id).toBe(shape.kind);
      expect(shapeOf(report.sections)).toEqual({ items: shape.items, below: shape.below });
    },
  );

  test('findings', async () => {
    await expect(`${samples.map(draft => listFindings(draft, 'hint')).join('\n\n')}\n`).toMatchFileSnapshot(
      'snapshots/samples.txt',
    );
  });
});

describe.skipIf(!isPresent(SEEDS))('published reports', () => {
  test.for(seeds.map((draft, index) => ({ ...draft, shape: SHAPES[index] })))(
    'kind and outline of $name',
    ({ report, shape }) => {
      expect(recogniseKind(report)?.id).toBe(shape?.kind);
      expect(shapeOf(report.sections)).toEqual({ items: shape?.items, below: shape?.below });
    },
  );

  test('findings', async () => {
    await expect(`${seeds.map(draft => listFindings(draft, 'hint')).join('\n\n')}\n`).toMatchFileSnapshot(
      'snapshots/seeds.txt',
    );
  });
});

describe.skipIf(!isPresent(GOVERNMENT_REPORTS))('government reports', () => {
  test('findings at warning and above', async () => {
    const drafts = readDrafts(GOVERNMENT_REPORTS);
    expect(drafts.length).toBeGreaterThan(10);
    await expect(`${drafts.map(draft => listFindings(draft, 'warning', 'report')).join('\n\n')}\n`).toMatchFileSnapshot(
      'snapshots/government-reports.txt',
    );
  });
});

function shapeOf(sections: readonly Section[]): Omit<Shape, 'kind'> {
  const ordinals = (found: readonly Section[]) =>
    found
      .map(({ ordinal }) => ordinal?.raw ?? '#')
      .join('')
      .replaceAll('（', '(')
      .replaceAll('）', ')');
  return {
    items: sections.map(({ children }) => ordinals(children)),
    below: ordinals(sections.flatMap(({ children }) => children).flatMap(({ children }) => children)),
  };
}
