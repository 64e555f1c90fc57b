/** What was measured, as the pages and README quote it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompareRecord } from '../../test/bench/compare/compare.ts';
import type { GoalsRecord } from '../../test/bench/goals.ts';
import type { GrowthRecord } from '../../test/bench/growth.ts';
import type { LongTextRecord } from '../../test/bench/longText.ts';
import type { MemoryRecord } from '../../test/bench/memory.ts';
import { isRecorded, recorded } from '../../test/bench/record.ts';
import type { StartRecord } from '../../test/bench/start.ts';
import type { TypingRecord } from '../../test/bench/typing.ts';
import type { FuzzRecord } from '../../test/fuzz/fuzz.ts';
import type { RegexRecord } from '../../test/regex/check.ts';
import { type AccuracyFigures, readFigures } from '../accuracy/figures.ts';

export interface Measured {
  readonly compare: CompareRecord;
  /** Null until they are measured for the first time. */
  readonly goals: GoalsRecord | null;
  readonly growth: GrowthRecord;
  readonly longText: LongTextRecord;
  readonly memory: MemoryRecord;
  readonly start: StartRecord;
  readonly typing: TypingRecord;
  readonly fuzz: FuzzRecord;
  readonly regex: RegexRecord;
  readonly accuracy: AccuracyFigures;
}

export function readMeasured(): Measured {
  const page = readFileSync(join(import.meta.dirname, '../../docs/accuracy.md'), 'utf8');
  return {
    compare: recorded('compare'),
    goals: isRecorded('goals') ? recorded('goals') : null,
    growth: recorded('growth'),
    longText: recorded('longText'),
    memory: recorded('memory'),
    start: recorded('start'),
    typing: recorded('typing'),
    fuzz: recorded('fuzz'),
    regex: recorded('regex'),
    accuracy: readFigures(page),
  };
}

/** `1,234,567` */
export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** A Markdown table; the first column is words, the others are figures. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}
