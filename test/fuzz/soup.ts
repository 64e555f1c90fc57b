/** Random texts of what reports are made of: soups of pieces, and drafts that someone has worked on. */
import fc from 'fast-check';
import { samples } from '../corpus/corpora.ts';

const PIECES = [
  ...'一二三十、，。：；（）()《》“”%％.,:;|#>*_-`~!?　 \n\r\\<>&[]',
  ...['\n\n', '\r\n', '\ufeff', '\ud800', '\udc00', '👍', '\0', '\t', '    ', '---\n', '```\n', '<!--', '-->', '<p>'],
  ...['一、', '二、', '（一）', '(二)', '㈢', '1.', '2、', '（3）', '④', '一是', '三是', '第一，', '首先，', '5）'],
  ...['2022年', '2023年1月5日', '二〇二二年', '12件', '1.3万', '98.5%', '约300人', '100余次', '15%～30%', '0', '１２'],
  ...[
    '共',
    '其中',
    '占比',
    '败诉率',
    '办结率为',
    '同比增长',
    '由',
    '增至',
    '分别为',
    '等',
    '三个方面',
    '两项',
    '个百分点',
  ],
  ...['关于', '报告', '法治政府建设', '情况', '现将有关情况报告如下：', '主要举措和成效', '存在的不足', '下一步安排'],
  ...[
    '云泽市人民政府',
    '第一责任人',
    '附件：',
    '〔2022〕8号',
    '（此件公开发布）',
    '总体情况',
    'XX',
    '上一年度',
    '等等',
  ],
  ...[
    '| 甲 | 乙 |\n|---|---|\n',
    '| 1 | 2 |\n',
    '<!-- fazhi-disable-next-line -->\n',
    '<!-- fazhi-enable -->',
    '[甲](b)',
  ],
];

/** Up to so many pieces in any order. */
export function soup(maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...PIECES), { maxLength }).map(pieces => pieces.join(''));
}

/** A passage of a sample draft, before and after a few changes at any place. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

export function mutatedPassage(): fc.Arbitrary<Change> {
  return fc
    .tuple(fc.constantFrom(...passages()), fc.array(mutation(), { minLength: 1, maxLength: 4 }))
    .map(([before, mutations]) => ({ before, after: mutations.reduce(mutate, before) }));
}

/** Where, as a share of the text; how much goes; what comes in its place. */
interface Mutation {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
  /** Whether what goes is put back twice. */
  readonly doubled: boolean;
}

function mutation(): fc.Arbitrary<Mutation> {
  return fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.nat(2), fc.nat(40)),
    inserted: fc.oneof(fc.constant(''), soup(3)),
    doubled: fc.boolean(),
  });
}

function mutate(text: string, { at, removed, inserted, doubled }: Mutation): string {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + removed);
  const kept = doubled ? text.slice(start, end).repeat(2) : '';
  return text.slice(0, start) + kept + inserted + text.slice(end);
}

const LINES_EACH = 9;
const LONGEST_LINE = 160;

/** Nine lines each, long ones cut short, so that a case is cheap. */
function passages(): readonly string[] {
  return samples().flatMap(({ text }) => {
    const lines = text.split('\n').map(line => line.slice(0, LONGEST_LINE));
    const count = Math.ceil(lines.length / LINES_EACH);
    return Array.from({ length: count }, (_, index) =>
      lines.slice(index * LINES_EACH, (index + 1) * LINES_EACH).join('\n'),
    );
  });
}
