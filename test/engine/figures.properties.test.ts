/** Properties of the relations: honest rounding is never accused, and neither units nor neighbours change a verdict. */
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { applyEdits, lint, parse, type Relation } from '../../server/src/engine/index.ts';
import { roundHalfUp } from '../../server/src/engine/relations/interval.ts';
import { runs } from '../harness/runs.ts';

const FAILING: readonly string[] = ['inconsistent', 'impossible', 'truncated'];

function relationsOf(body: string): readonly Relation[] {
  return relationsIn(`一、工作情况\n\n${body}\n`);
}

function relationsIn(text: string): readonly Relation[] {
  return lint(parse(text), { kind: 'report', rethrow: true }).relations;
}

function failing(body: string): readonly string[] {
  return relationsOf(body)
    .filter(({ verdict }) => FAILING.includes(verdict))
    .map(({ kind, formula }) => `${kind} ${formula}`);
}

/** Kind and verdict of every relation, without the numbers that scaling changes. */
function verdicts(body: string): readonly string[] {
  return relationsOf(body).map(({ kind, verdict }) => `${kind} ${verdict}`);
}

const shares = fc.integer({ min: 1, max: 5000 }).chain(whole =>
  fc.record({
    whole: fc.constant(whole),
    part: fc.integer({ min: 0, max: whole }),
    decimals: fc.integer({ min: 0, max: 3 }),
    half: fc.constantFrom<'up' | 'even'>('up', 'even'),
  }),
);
const parts = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 2, maxLength: 8 });

describe('numbers printed by any way of rounding', { timeout: 30_000 }, () => {
  test('a rate of its cases', () => {
    fc.assert(
      fc.property(shares, ({ whole, part, decimals, half }) => {
        const printed = print(new Fraction(part).mul(100).div(whole), decimals, half);
        expect(failing(`共受理行政复议申请${whole}件,办结${part}件,办结率${printed}%。`)).toEqual([]);
        expect(failing(`受理行政复议申请${whole}件,办结率${printed}%。`)).toEqual([]);
        expect(failing(`收到申请${whole}件,其中予以公开${part}件,占${printed}%。`)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test('growth from one whole number to another', () => {
    const counts = fc.record({
      base: fc.integer({ min: 1, max: 3000 }),
      more: fc.integer({ min: 1, max: 3000 }),
      decimals: fc.integer({ min: 0, max: 2 }),
      half: fc.constantFrom<'up' | 'even'>('up', 'even'),
    });
    fc.assert(
      fc.property(counts, ({ base, more, decimals, half }) => {
        const printed = print(new Fraction(more).mul(100).div(base), decimals, half);
        const now = base + more;
        expect(failing(`复议案件由${base}件增至${now}件,增长${printed}%。`)).toEqual([]);
        expect(failing(`办理复议案件${now}件,同比增加${more}件、增长${printed}%。`)).toEqual([]);
        expect(failing(`办理复议案件${now}件,较去年增长${printed}%。`)).toEqual([]);
        expect(failing(`办理复议案件${now}件,较上年${base}件增长${printed}%。`)).toEqual([]);
        expect(failing(`办理复议案件${now}件(上年同期${base}件,同比增长${printed}%)。`)).toEqual([]);
        expect(failing(`办理复议案件${now}件,同比增长${printed}%,上年为${base}件。`)).toEqual([]);
        expect(failing(`2023年办理复议案件${base}件,2024年办理${now}件,增加${more}件,增长${printed}%。`)).toEqual([]);
        expect(failing(`复议案件较上年增加${more}件,增长${printed}%,达${now}件。`)).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  test('a total and its parts, each rounded to 万 on its own', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom<'up' | 'even'>('up', 'even'), (values, half) => {
        const inWan = (value: number) => `${print(new Fraction(value).div(10_000), 2, half)}万宗`;
        const total = values.reduce((sum, value) => sum + value, 0);
        const listed = values.map(
          (value, index) => `${index + 1 === values.length ? '其他' : '甲乙丙丁戊己庚'[index]}类${inWan(value)}`,
        );
        expect(failing(`共办理案件${inWan(total)},其中:${listed.join(',')}。`)).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  test('shares of one whole', () => {
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom<'up' | 'even'>('up', 'even'),
        (values, decimals, half) => {
          fc.pre(values.length > 2);
          const total = values.reduce((sum, value) => sum + value, 0);
          const listed = values.map(value => `${print(new Fraction(value).mul(100).div(total), decimals, half)}%`);
          const kinds = values.map((_, index) => `${'甲乙丙丁戊己庚辛壬癸'[index]}类`);
          expect(failing(`${kinds.join('、')}案件分别占${listed.join('、')}。`)).toEqual([]);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe('units', { timeout: 30_000 }, () => {
  test('written ten thousand times as large, a sum has the same verdict', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: -3, max: 3 }), (values, miss) => {
        const total = values.reduce((sum, value) => sum + value, miss);
        fc.pre(total > 0);
        const write = (unit: string) => {
          const listed = values.map(
            (value, index) => `${index + 1 === values.length ? '其他' : '甲乙丙丁戊己庚'[index]}类${value}${unit}`,
          );
          return `共投入${total}${unit},其中:${listed.join(',')}。`;
        };
        expect(verdicts(write('亿元')).filter(sum)).toEqual(verdicts(write('万元')).filter(sum));
      }),
      { numRuns: runs(200) },
    );
  });

  test('件, 宗 and 起 make no difference to a rate', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 100 }), ({ whole, part }, stated) => {
        const write = (unit: string) => `共受理行政复议申请${whole}${unit},办结${part}${unit},办结率${stated}%。`;
        expect(verdicts(write('宗'))).toEqual(verdicts(write('件')));
        expect(verdicts(write('起'))).toEqual(verdicts(write('件')));
      }),
      { numRuns: runs(200) },
    );
  });
});

test('whichever repair is chosen, the figures agree', { timeout: 30_000 }, () => {
  const wrong = fc.record({
    base: fc.integer({ min: 2, max: 2000 }),
    now: fc.integer({ min: 2, max: 2000 }),
    part: fc.integer({ min: 1, max: 2000 }),
    rate: fc.integer({ min: 1, max: 999 }).map(rate => rate / 10),
  });
  fc.assert(
    fc.property(wrong, ({ base, now, part, rate }) => {
      fc.pre(base !== now);
      const [more, less] = [Math.max(base, now), Math.min(base, now)];
      for (const body of [
        `复议案件由${base}件变化后增至${now}件。复议案件由${less}件增至${more}件,增加${part}件,增长${rate}%。`,
        `办理复议案件${now}件,较上年${base}件${now < base ? '下降' : '增长'}${rate}%。`,
        `办理复议案件${more}件,同比增加${less}件、增长${rate}%。`,
        `出庭率由${rate}%变为${base / 10}%,较上年的${now / 10}%${base < now ? '下降' : '提高'}${part / 10}个百分点。`,
        `共受理行政复议申请${more}件,办结${less}件,办结率${rate}%。`,
        `共办理案件${more}件,其中:处罚${less}件,许可${part}件,其他${base}件。`,
      ]) {
        const text = `一、工作情况\n\n${body}\n`;
        for (const [index, { verdict, repairs }] of relationsIn(text).entries()) {
          for (const { edits, title } of FAILING.includes(verdict) ? repairs : []) {
            const repaired = relationsIn(applyEdits(text, edits))[index];
            expect(FAILING, `${body} ${title.zh}: ${repaired?.formula}`).not.toContain(
              repaired?.verdict ?? 'inconsistent',
            );
          }
        }
      }
    }),
    { numRuns: runs(150) },
  );
});

test('a sentence about something else changes no verdict', { timeout: 30_000 }, () => {
  const others = fc.constantFrom(
    '深入学习贯彻习近平法治思想。',
    '全市建成法治文化公园35个。',
    '发放宣传资料近10万份。',
    '市政府门户网站排名由第15位上升到第9位。',
    '健全“1+4+N”工作机制。',
  );
  fc.assert(
    fc.property(shares, fc.integer({ min: 0, max: 100 }), others, others, ({ whole, part }, stated, front, after) => {
      const body = `共受理行政复议申请${whole}件,办结${part}件,办结率${stated}%。`;
      const own = verdicts(body);
      const alone = [...verdicts(front), ...own, ...verdicts(after)];
      expect(verdicts(front + body + after)).toEqual(alone);
    }),
    { numRuns: runs(200) },
  );
});

function sum(verdict: string): boolean {
  return verdict.startsWith('sum');
}

function print(value: Fraction, decimals: number, half: 'up' | 'even'): string {
  const scaled = value.mul(10 ** decimals);
  const floor = scaled.floor();
  const isTie = scaled.sub(floor).equals(new Fraction(1, 2));
  return isTie && half === 'even' && floor.mod(2).equals(0)
    ? roundHalfUp(floor.div(10 ** decimals), decimals)
    : roundHalfUp(value, decimals);
}
