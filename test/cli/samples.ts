/** Short reports for the tests of the command line: one in order, and one with each of the faults that they need. */
import type { Files } from './harness.ts';

/** A report in which no rule finds an error or a warning. */
export const GOOD = report('二', '三');

/** 一、 三、 四、: one finding; with its ordinals rewritten the text is `GOOD`. */
export const GAP = report('三', '四');

/** 讲座。。: one finding with a safe fix, after which the text is `GOOD`. */
export const DOUBLED = GOOD.replace('讲座。', '讲座。。');

/** A Markdown file that is no report. */
export const README = '# 说明\n\n本文件夹存放各单位报送的材料。\n';

/** 23.52% is cut off instead of rounded; the fix is only offered. */
export const CUT_OFF = GOOD.replace('全年举办讲座。', '一审审结17件，其中败诉4件，败诉率23.52%。');

/** 约100场左右: one finding that two fixes may repair. */
export const TWO_WAYS = GOOD.replace('全年举办讲座。', '全年举办讲座约100场左右。');

function report(second: string, third: string): string {
  return `---
kind: report
---
云泽市司法局关于2022年普法工作情况的报告

市人民政府：

现将2022年普法工作情况报告如下：

一、工作开展情况

全年举办讲座。

${second}、存在的问题

讲座的形式还比较单一。

${third}、下一步工作安排

继续办好讲座。

云泽市司法局
2023年1月17日
`;
}

/** `GAP` as GB18030; Node can read that encoding but not write it. */
export const GAP_GB18030 = Buffer.from(
  'LS0tCmtpbmQ6IHJlcG9ydAotLS0K1MbU88rQy763qL7WudjT2jIwMjLE6sbVt6i5pNf3x+m/9rXEsai45goKytDIy8Px1f64rqO6CgrP1r2rMjAyMsTqxtW3qLmk1/fH6b/2sai45sjnz8KjugoK0ruhormk1/e/qtW5x+m/9goKyKvE6r7ZsOy9stf5oaMKCsj9oaK05tTatcTOysziCgq9stf5tcTQzsq9u7mxyL3PtaXSu6GjCgrLxKGiz8LSu7K9uaTX97CyxcUKCrzM0Piw7LrDvbLX+aGjCgrUxtTzytDLvreovtYKMjAyM8TqMdTCMTfI1Qo=',
  'base64',
);

/** Files that differ, in folders, with some that are no reports and some that cannot be read. */
export function manyFiles(count: number): Files {
  const texts = [GAP, CUT_OFF, GOOD, README, GAP_GB18030, Buffer.from([0, 1, 2])];
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index % 7}/${String(index).padStart(4, '0')}.md`,
      texts[index % texts.length] ?? GOOD,
    ]),
  );
}
