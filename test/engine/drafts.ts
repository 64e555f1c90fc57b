/** Random drafts with sound outlines: of every depth, in the ways of writing that are met, with references. */
import fc from 'fast-check';
import { formatOrdinal, type OrdinalStyle } from '../../server/src/engine/text/ordinals.ts';

export const STYLES: readonly OrdinalStyle[] = ['han', 'han-paren', 'arabic', 'arabic-paren', 'circled'];

export interface Line {
  readonly level: number;
  readonly value: number;
}

/** Numbers of children, level by level: two to four each, so that no heading stands alone. */
type Tree = readonly Tree[];

const tree = (depth: number): fc.Arbitrary<Tree> =>
  depth === 1
    ? fc.constant([])
    : fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: siblings(depth - 1) });
const siblings = (depth: number): fc.Arbitrary<Tree> => fc.array(tree(depth), { minLength: 2, maxLength: 4 });

/** Up to five levels, each counting from 1. */
export const outlines = fc.integer({ min: 1, max: 5 }).chain(siblings).map(flatten);

function flatten(trees: Tree, level = 0): Line[] {
  return trees.flatMap((children, index) => [{ level, value: index + 1 }, ...flatten(children as Tree, level + 1)]);
}

export interface DraftStyle {
  readonly eol: '\n' | '\r\n';
  readonly width: 'full' | 'half';
  readonly hashes: boolean;
  readonly runIn: boolean;
  readonly blank: boolean;
  readonly signed: boolean;
  /** Each refers to the heading so many lines on, by the words that such a heading has. */
  readonly references: readonly number[];
  /** 第一部分（二）, 一、（二） or “（二）任务”. */
  readonly referred: 'named' | 'numbered' | 'quoted';
}

export const styles: fc.Arbitrary<DraftStyle> = fc.record({
  eol: fc.constantFrom('\n', '\r\n'),
  width: fc.constantFrom('full', 'half'),
  hashes: fc.boolean(),
  runIn: fc.boolean(),
  blank: fc.boolean(),
  signed: fc.boolean(),
  references: fc.array(fc.nat(), { maxLength: 3 }),
  referred: fc.constantFrom('named', 'numbered', 'quoted'),
});

/** Every heading and every paragraph has words of its own. */
export function draftOf(lines: readonly Line[], style: DraftStyle): string {
  const { eol, width, hashes, runIn, blank, signed, references } = style;
  const gap = blank ? eol + eol : eol;
  const body = lines.map(({ level, value }, index) => {
    const ordinal = formatOrdinal(value, STYLES[level] ?? 'han', width);
    const sign = hashes ? `${'#'.repeat(level + 2)} ` : '';
    const target = references.flatMap((to, at) =>
      at % lines.length === index ? referenceTo(lines, to % lines.length, style) : [],
    );
    const more = target.map(words => `详见${words}。`).join('');
    const text = `〔${index}〕工作按期完成。${more}`;
    return runIn && level > 0 ? `${sign}${ordinal}任务${index}。${text}` : `${sign}${ordinal}任务${index}${gap}${text}`;
  });
  const title = `某市2024年法治政府建设情况的报告${gap}现将有关工作汇报完毕。${gap}`;
  const end = signed ? `${gap}某市人民政府${gap}2025年2月20日${eol}` : eol;
  return title + body.join(gap) + end;
}

function referenceTo(lines: readonly Line[], index: number, { referred, width }: DraftStyle): string[] {
  const { level, value } = lines[index] as Line;
  const part = lines.slice(0, index + 1).findLast(line => line.level === 0);
  const han = (number: number) => formatOrdinal(number, 'han', 'full')?.replace('、', '');
  const own = formatOrdinal(value, STYLES[level] ?? 'han', width);
  if (referred === 'quoted') return level < 4 ? [`“${own}任务${index}”`] : [];
  if (level === 0) return [`第${han(value)}部分`];
  if (level === 1)
    return [referred === 'named' ? `第${han(part?.value ?? 1)}部分${own}` : `${han(part?.value ?? 1)}、${own}`];
  return level === 2 ? [`第${value}项`] : [];
}
