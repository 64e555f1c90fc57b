/** Sections put elsewhere, left out and renamed. */
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  deleteSection,
  demoteSection,
  promoteSection,
  renameSection,
} from '../../server/src/engine/index.ts';
import { type Case, down, dropped, expectCase, read, up, written } from './rearranged.ts';

const cases: readonly Case[] = [
  {
    name: 'the first goes up into the section in front',
    change: up,
    before: '一、甲¶（一）乙。子。¶二、丙¶（一）|丁。丑。¶（二）戊。寅。⏎',
    after: '一、甲¶（一）乙。子。¶（二）丁。丑。¶二、丙¶（一）戊。寅。⏎',
  },
  {
    name: 'the last goes down into the next section',
    change: down,
    before: '一、甲¶（一）乙。子。¶（二）|丙。丑。¶二、丁¶（一）戊。寅。⏎',
    after: '一、甲¶（一）乙。子。¶二、丁¶（一）丙。丑。¶（二）戊。寅。⏎',
  },
  {
    name: 'lowered, no level is skipped that is not used',
    change: demoteSection,
    before: '一、甲¶（一）乙。子。¶（二）|丙。丑。¶（三）丁。寅。¶（1）戊。卯。¶（2）己。辰。⏎',
    after: '一、甲¶（一）乙。子。¶1.丙。丑。¶（二）丁。寅。¶（1）戊。卯。¶（2）己。辰。⏎',
  },
  {
    name: 'lowered below a heading that has only 一是, it is the first heading there',
    change: demoteSection,
    before: '一、甲¶一是抓学习。二是抓督察。¶二、|乙¶一是抓落实。¶二是抓检查。¶三、丙¶子。⏎',
    after: '一、甲¶一是抓学习。二是抓督察。¶（一）乙¶一是抓落实。¶二是抓检查。¶二、丙¶子。⏎',
  },
  {
    name: 'dropped on a heading that has only 一是, likewise',
    change: dropped(0),
    before: '一、@甲¶一是抓学习。¶二、乙¶（一）|丁。¶（二）戊。⏎',
    after: '一、甲¶一是抓学习。¶（一）丁。¶二、乙¶（一）戊。⏎',
  },
  {
    name: 'lifted, it stands beside the one above whatever the style of that',
    change: promoteSection,
    before: '一、甲¶（一）乙。子。¶（1）丙。丑。¶（2）|丁。寅。⏎',
    after: '一、甲¶（一）乙。子。¶（1）丙。丑。¶（二）丁。寅。⏎',
  },
  {
    name: 'lowered, it has no blank after its bracket',
    change: demoteSection,
    before: '一、甲¶（一）乙¶1. 丙。子。¶2. |丁。丑。¶3. 戊。寅。⏎',
    after: '一、甲¶（一）乙¶1. 丙。子。¶（1）丁。丑。¶2. 戊。寅。⏎',
  },
  {
    name: 'lifted, it has the blank of its new siblings',
    change: promoteSection,
    before: '一、甲¶（一）乙¶1. 丙。子。¶（1）|丁。丑。¶2. 戊。寅。⏎',
    after: '一、甲¶（一）乙¶1. 丙。子。¶2. 丁。丑。¶3. 戊。寅。⏎',
  },
  {
    name: 'put below another heading, it has the blank of those there, bold or not',
    change: up,
    before: '一、甲¶1.乙。子。¶二、丙¶1. |**丁**。丑。¶2. 戊。寅。⏎',
    after: '一、甲¶1.乙。子。¶2.**丁**。丑。¶二、丙¶1. 戊。寅。⏎',
  },
  {
    name: 'bold ordinals stay closed',
    change: promoteSection,
    before: '一、甲¶（一）乙¶1. 丙。子。¶**（1）|**丁。丑。⏎',
    after: '一、甲¶（一）乙¶1. 丙。子。¶**2.**丁。丑。⏎',
  },
  {
    name: 'a count through the document goes on',
    change: up,
    before: '一、甲¶1.乙。¶2.丙。¶二、丁¶3.戊。¶4.|己。¶三、庚¶5.辛。⏎',
    after: '一、甲¶1.乙。¶2.丙。¶二、丁¶3.己。¶4.戊。¶三、庚¶5.辛。⏎',
  },
  {
    name: 'a part of a report counts from where it begins',
    change: up,
    before: '三、甲¶子。¶四、|乙¶丑。¶五、丙¶寅。⏎',
    after: '三、乙¶丑。¶四、甲¶子。¶五、丙¶寅。⏎',
  },
  {
    name: 'what announces a list stays in front of it',
    change: down,
    before: '一、甲¶主要任务如下：⏎（一）|乙。⏎（二）丙。¶保障措施如下：⏎（一）丁。⏎（二）戊。⏎',
    after: '一、甲¶主要任务如下：⏎（一）丙。⏎（二）乙。¶保障措施如下：⏎（一）丁。⏎（二）戊。⏎',
  },
  {
    name: 'a list after another one keeps its own count',
    change: down,
    before: '一、甲¶主要任务如下：⏎（一）乙。⏎（二）丙。¶保障措施如下：⏎（一）|丁。⏎（二）戊。⏎',
    after: '一、甲¶主要任务如下：⏎（一）乙。⏎（二）丙。¶保障措施如下：⏎（一）戊。⏎（二）丁。⏎',
  },
  {
    name: 'faults of a count that is not touched stay for the writer to see',
    change: up,
    before: '一、甲¶（一）乙。¶（三）丙。¶二、丁¶（一）戊。¶（二）|己。⏎',
    after: '一、甲¶（一）乙。¶（三）丙。¶二、丁¶（一）己。¶（二）戊。⏎',
  },
  {
    name: 'a comment for the line of the heading comes along',
    change: up,
    before: '一、甲¶子¶<!-- fazhi-disable-next-line outline/gap -->⏎二、|乙¶丑⏎',
    after: '<!-- fazhi-disable-next-line outline/gap -->⏎一、乙¶丑¶二、甲¶子⏎',
  },
  {
    name: 'headings without numbers change places',
    change: up,
    before: '# 总结¶## 概况¶子¶## |问题¶丑⏎',
    after: '# 总结¶## 问题¶丑¶## 概况¶子⏎',
  },
  {
    name: 'attachments keep their places',
    change: up,
    before: '一、甲¶子。¶附件1¶一、乙¶附件2|¶一、丙⏎',
    after: null,
  },
  {
    name: '一是 and 二是 at the start of paragraphs',
    change: down,
    before: '一、甲¶一是|抓学习。¶二是抓督察。¶三是抓落实。⏎',
    after: '一、甲¶一是抓督察。¶二是抓学习。¶三是抓落实。⏎',
  },
  {
    name: '一是 with 二是 in the same paragraph stays',
    change: down,
    before: '一、甲¶一是|抓学习。二是抓督察。¶三是抓落实。⏎',
    after: null,
  },
  {
    name: 'the sign-off stays at the end',
    change: up,
    before: '2024年工作报告¶一、甲¶子。¶二、|乙¶丑。¶某市人民政府¶2025年2月20日⏎',
    after: '2024年工作报告¶一、乙¶丑。¶二、甲¶子。¶某市人民政府¶2025年2月20日⏎',
  },
  {
    name: 'the list of attachments stays below the text',
    change: up,
    before: '一、甲¶子。¶二、|乙¶丑。¶附件：1.清单⏎2.名单¶某市人民政府⏎',
    after: '一、乙¶丑。¶二、甲¶子。¶附件：1.清单⏎2.名单¶某市人民政府⏎',
  },
  {
    name: 'and holds nothing that would tell a level',
    change: dropped(0),
    before: '一、甲¶（一）|丙。寅。¶（二）丁。卯。¶二、@乙¶丑。¶附件：1.清单⏎2.名单⏎',
    after: '一、甲¶（一）丁。卯。¶二、乙¶丑。¶（一）丙。寅。¶附件：1.清单⏎2.名单⏎',
  },
  {
    name: 'left out, those after it move up and references follow',
    change: deleteSection,
    before: '一、甲¶详见第三部分。¶二、|乙¶（一）丁。子。¶三、丙¶丑。⏎',
    after: '一、甲¶详见第二部分。¶二、丙¶丑。⏎',
  },
  {
    name: 'left out at the end',
    change: deleteSection,
    before: '一、甲¶子。¶二、|乙¶丑。⏎',
    after: '一、甲¶子。⏎',
  },
  {
    name: 'left out at the top',
    change: deleteSection,
    before: '一、|甲¶子。¶二、乙¶丑。⏎',
    after: '一、乙¶丑。⏎',
  },
  {
    name: 'a number without a sign is declined',
    change: dropped(0),
    before: `一、甲¶${Array.from({ length: 20 }, (_, index) => `${String.fromCharCode(0x2460 + index)}任务。`).join('⏎')}@¶二、乙¶①|某事。⏎`,
    after: null,
  },
];

describe('a section', () => {
  test.each(cases)('$name', expectCase);
});

describe('a new name', () => {
  const cases: [before: string, title: string, after: string | null][] = [
    ['一、|甲¶子⏎', '总体情况', '一、总体情况¶子⏎'],
    ['## **（一）|甲。**子。⏎', '健全\n制度。', '## **（一）健全 制度。**子。⏎'],
    ['# 总结¶## |概况¶子⏎', '总体情况', '# 总结¶## 总体情况¶子⏎'],
    ['一、|甲¶子⏎', ' ', null],
    ['一、|甲¶子⏎', '甲', null],
  ];
  test.each(cases)('%s → %s', (before, title, after) => {
    const { report, section } = read(before);
    const edits = renameSection(report, section, title);
    expect(edits && applyEdits(report.text, edits)).toBe(after && written(after));
  });
});
