// The `#` of headings that are put among others: those of their new siblings, where these agree.
import { describe, expect, it, test } from 'vitest';
import { demoteSection, promoteSection } from '../../server/src/engine/index.ts';
import { type Case, down, dropped, expectCase, read, up } from './rearranged.ts';

const cases: readonly Case[] = [
  {
    name: 'lifted among headings with marks, it gets them',
    change: promoteSection,
    before: '## 一、甲¶### （一）乙¶1.丙¶子。¶2.|丁¶丑。¶### （二）戊¶寅⏎',
    after: '## 一、甲¶### （一）乙¶1.丙¶子。¶### （二）丁¶丑。¶### （三）戊¶寅⏎',
  },
  {
    name: 'in front of an indent and emphasis',
    change: promoteSection,
    before: '## 一、甲¶### （一）乙¶　　**1.|丁**⏎丑。¶### （二）戊¶寅⏎',
    after: '## 一、甲¶### （一）乙¶### **（二）丁**⏎丑。¶### （三）戊¶寅⏎',
  },
  {
    name: 'whose text follows in the same line, it gets none',
    change: promoteSection,
    before: '## 一、甲¶### （一）乙¶1.|丁。丑。¶### （二）戊¶寅⏎',
    after: '## 一、甲¶### （一）乙¶（二）丁。丑。¶### （三）戊¶寅⏎',
  },
  {
    name: 'lowered among headings without marks, it loses them, and so do those below',
    change: demoteSection,
    before: '## 一、甲¶### （一）乙¶1.丙¶子。¶### （二）|丁¶#### 1.戊¶丑。⏎',
    after: '## 一、甲¶### （一）乙¶1.丙¶子。¶2.丁¶（1）戊¶丑。⏎',
  },
  {
    name: 'among headings that differ, marks follow the level',
    change: promoteSection,
    before: '## 一、甲¶### （一）乙¶#### 1.|丁¶丑。¶### （二）戊¶寅¶（三）己¶卯⏎',
    after: '## 一、甲¶### （一）乙¶### （二）丁¶丑。¶### （三）戊¶寅¶（四）己¶卯⏎',
  },
  {
    name: 'moved among its own, it keeps what it has',
    change: up,
    before: '## 一、甲¶### （一）乙¶子¶（二）|丙¶丑⏎',
    after: '## 一、甲¶（一）丙¶丑¶### （二）乙¶子⏎',
  },
  {
    name: 'moved into another part, it follows the headings there',
    change: down,
    before: '## 一、甲¶（一）|乙¶子¶## 二、丙¶### （一）丁¶丑⏎',
    after: '## 一、甲¶## 二、丙¶### （一）乙¶子¶### （二）丁¶丑⏎',
  },
  {
    name: 'dropped into another part, it follows the headings there',
    change: dropped(0),
    before: '## 一、甲¶（一）|乙¶子¶（二）戊¶寅¶## 二、@丙¶### （一）丁¶丑⏎',
    after: '## 一、甲¶（一）戊¶寅¶## 二、丙¶### （一）丁¶丑¶### （二）乙¶子⏎',
  },
];

describe('a section', () => {
  test.each(cases)('$name', expectCase);

  it.each([
    ['## 一、甲¶### （一）乙¶1.|丁。丑。¶### （二）戊¶寅⏎', true],
    ['## 一、甲¶### （一）乙¶1.|丁¶丑。¶### （二）戊¶寅⏎', false],
    ['一、甲¶（一）乙¶1.|丁。丑。¶（二）戊¶寅⏎', false],
  ])('%s is said to have got no marks: %s', (marked, isUnmarked) => {
    const { report, section } = read(marked);
    expect(promoteSection(report, section)?.isUnmarked).toBe(isUnmarked);
  });
});
