/** Which heading a cross-reference means, as pairs of the reference and the title that it leads to. */
import { describe, expect, test } from 'vitest';
import { parse, readReferences, referredSection } from '../../server/src/engine/index.ts';

const draft = (sentence: string) => `一、总体

（一）领导。听取汇报。

（二）队伍。${sentence}

二、做法

（一）决策。听证。

1.目录。公布。

（二）执法。检查。

2.评查。完成。
`;

describe('a reference means', () => {
  const cases: [sentence: string, targets: (string | null)[]][] = [
    ['详见第二部分。', ['做法']],
    ['如前述（一）。', ['领导']],
    ['详见第二部分（一）。', ['做法', '决策']],
    ['详见第二部分第（二）项。', ['做法', '执法']],
    ['第2项所述已完成。', ['评查']],
    ['详见第三部分（一）。', [null, null]],
    ['如上述（五）。', [null]],
    ['见二、（一）。', ['做法', '决策']],
    ['见上文一、(一)。', ['总体', '领导']],
    ['详见二（二）。', ['做法', '执法']],
    ['见二、㈡。', ['做法', '执法']],
    ['详见上文二。', ['做法']],
    ['见二、（一）1。', ['做法', '决策', '目录']],
    ['见二、（一）和（二）。', ['做法', '决策', '执法']],
    ['见第一、二部分。', ['总体', '做法']],
    ['第一部分至第二部分所述。', ['总体', '做法']],
    ['见“（一）决策”。', ['决策']],
    ['见“(一)决策”。', ['决策']],
    ['见“（五）决策”。', ['决策']],
    ['参见第二部分“（一）决策”。', ['做法', '决策']],
    ['见“二、（一）决策”。', ['做法', '决策']],
    ['深化“（二）执法”，推进“（三）执法”。', ['执法']],
    ['见本报告的第二部分。', ['做法']],
    ['见二、做法。', ['做法']],
    ['落实第（二）项所列任务。', ['队伍']],
    ['年度任务第（二）项所列。', []],
    ['见前文所述的二、（一）。', ['做法', '决策']],
    ['见（一）决策。', ['决策']],
    ['见**二、（一）**。', ['做法', '决策']],
    ['见第2部分。', ['做法']],
    ['见（一）—（二）。', ['领导', '队伍']],
    ['意见二、（一），例如（二）中。', []],
    ['略见一二。', []],
    ['初二（一）班。', []],
    ['《条例》第一条第（二）项所列。', []],
    ['国务院文件第二部分所述。', []],
    ['方案“（二）执法”。', []],
  ];
  test.each(cases)('%s', (sentence, targets) => {
    const report = parse(draft(sentence));
    const found = readReferences(report).map(reference => referredSection(report, reference)?.title ?? null);
    expect(found).toEqual(targets);
  });
});
