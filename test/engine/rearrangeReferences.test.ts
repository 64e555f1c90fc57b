/** What becomes of cross-references when a section is put elsewhere or left out. */
import { describe, test } from 'vitest';
import { deleteSection, demoteSection, promoteSection } from '../../server/src/engine/index.ts';
import { type Case, down, expectCase } from './rearranged.ts';

const cases: readonly Case[] = [
  {
    name: 'references to what is left out are told',
    change: deleteSection,
    before: '一、甲¶详见第二部分。¶二、|乙¶详见第一部分。¶三、丙¶丑。⏎',
    after: '一、甲¶详见第二部分。¶二、丙¶丑。⏎',
    lost: ['详见第二部分'],
  },
  {
    name: 'and so are those that name it, or what stands below it, by its words',
    change: deleteSection,
    before: '一、甲¶针对“执法质量”部分、“评查力度”一节整改。¶二、|执法质量¶见“执法质量”部分。¶（一）评查力度。丑。⏎',
    after: '一、甲¶针对“执法质量”部分、“评查力度”一节整改。⏎',
    lost: ['“执法质量”部分', '“评查力度”一节'],
  },
  {
    name: 'a part that becomes a section is referred to as one',
    change: demoteSection,
    before: '一、甲¶（一）丁。子。¶二、|乙¶丑。¶三、丙¶详见第二部分。⏎',
    after: '一、甲¶（一）丁。子。¶（二）乙¶丑。¶二、丙¶详见第一部分（二）。⏎',
  },
  {
    name: 'and a section that becomes a part',
    change: promoteSection,
    before: '一、甲¶（一）丁。子。¶（二）|乙。丑。¶二、丙¶详见第一部分第（二）项。⏎',
    after: '一、甲¶（一）丁。子。¶二、乙。丑。¶三、丙¶详见第二部分。⏎',
  },
  {
    name: 'a section of the same part is named with its part once it stands in another',
    change: down,
    before: '一、甲¶（一）丁。如上述（二）。¶（二）|乙。丑。¶二、丙¶（一）戊。寅。⏎',
    after: '一、甲¶（一）丁。如上述第二部分（一）。¶二、丙¶（一）乙。丑。¶（二）戊。寅。⏎',
  },
  {
    name: 'what no words can refer to is told',
    change: demoteSection,
    before: '一、甲¶1.乙。子。¶2.|丙。丑。¶（1）丁。寅。¶第2项所述如期完成。⏎',
    after: '一、甲¶1.乙。子。¶（1）丙。丑。¶①丁。寅。¶第2项所述如期完成。⏎',
    lost: ['第2项'],
  },
  {
    name: 'a part that moves down takes references by the ordinals alone along',
    change: down,
    before: '一、|甲¶（一）戊。己。¶二、乙¶（一）丁。见上文一、（一），详见二（一），参见一、(一)。¶三、丙¶寅。⏎',
    after: '一、乙¶（一）丁。见上文二、（一），详见一（一），参见二、(一)。¶二、甲¶（一）戊。己。¶三、丙¶寅。⏎',
  },
  {
    name: 'a section that moves into another part takes references by both its ordinals along',
    change: down,
    before: '一、甲¶（一）丁。卯。¶（二）|乙。丑。¶二、丙¶（一）戊。见一、（二）。⏎',
    after: '一、甲¶（一）丁。卯。¶二、丙¶（一）乙。丑。¶（二）戊。见二、（一）。⏎',
  },
  {
    name: 'and becomes a part, which is referred to by name',
    change: promoteSection,
    before: '一、甲¶（一）丁。子。¶（二）|乙。丑。¶二、丙¶详见一、（二）。⏎',
    after: '一、甲¶（一）丁。子。¶二、乙。丑。¶三、丙¶详见第二部分。⏎',
  },
  {
    name: 'a quoted heading keeps its words and gets its new ordinal',
    change: deleteSection,
    before: '一、|甲¶（一）丁。子。¶二、存在问题¶（一）人手少。见“二、存在问题”，参见第二部分“（一）人手少”。⏎',
    after: '一、存在问题¶（一）人手少。见“一、存在问题”，参见第一部分“（一）人手少”。⏎',
  },
  {
    name: 'a quoted heading that becomes a part gets the ordinal of one and loses the part in front',
    change: promoteSection,
    before:
      '一、甲¶（一）丁。子。¶（二）|加强“两法”衔接。丑。¶二、丙¶见第一部分“（二）加强“两法”衔接”，“（二）加强“两法”衔接”。⏎',
    after: '一、甲¶（一）丁。子。¶二、加强“两法”衔接。丑。¶三、丙¶见“二、加强“两法”衔接”，“二、加强“两法”衔接”。⏎',
  },
  {
    name: 'a quoted heading with a number that is not its own gets its own',
    change: down,
    before: '一、|甲¶子。¶二、存在问题¶详见“三、存在问题”。¶三、丙¶寅。⏎',
    after: '一、存在问题¶详见“一、存在问题”。¶二、甲¶子。¶三、丙¶寅。⏎',
  },
  {
    name: 'joined references follow each by itself',
    change: deleteSection,
    before:
      '一、|甲¶子。¶二、乙¶（一）丁。丑。¶（二）戊。寅。¶三、丙¶见第二、三部分，二、（一）和（二）所述，见二、（一）（二）。⏎',
    after: '一、乙¶（一）丁。丑。¶（二）戊。寅。¶二、丙¶见第一、二部分，一、（一）和（二）所述，见一、（一）（二）。⏎',
  },
  {
    name: 'joined references that would lie in two parts are told',
    change: down,
    before: '一、甲¶（一）丁。丑。¶（二）|戊。寅。¶二、丙¶（一）己。见一、（一）和（二）。⏎',
    after: '一、甲¶（一）丁。丑。¶二、丙¶（一）戊。寅。¶（二）己。见一、（一）和（二）。⏎',
    lost: ['见一、（一）和（二）'],
  },
  {
    name: 'numbers of other documents stay',
    change: deleteSection,
    before:
      '一、|甲¶子。¶二、乙¶《规划》第二部分，国务院文件第二部分所述，上级意见二、（一）所列，意见二（一）。¶（一）丁。丑。⏎',
    after: '一、乙¶《规划》第二部分，国务院文件第二部分所述，上级意见二、（一）所列，意见二（一）。¶（一）丁。丑。⏎',
  },
];

describe('references', () => {
  test.each(cases)('$name', expectCase);
});
