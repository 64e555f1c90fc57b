// Sections dropped on others: in front of one that counts with it without a question, anything else only when asked.
import { describe, expect, it, test } from 'vitest';
import { dropPlaces } from '../../server/src/engine/index.ts';
import { type Case, dropped, expectCase, read } from './rearranged.ts';

const cases: readonly Case[] = [
  {
    name: 'upwards it goes in front',
    change: dropped(0),
    before: '一、甲@¶子¶二、乙¶丑¶三、丙|¶寅⏎',
    after: '一、丙¶寅¶二、甲¶子¶三、乙¶丑⏎',
  },
  {
    name: 'downwards it goes in front too',
    change: dropped(0),
    before: '一、甲|¶子¶二、乙¶丑¶三、丙@¶寅⏎',
    after: '一、乙¶丑¶二、甲¶子¶三、丙¶寅⏎',
  },
  {
    name: 'on its parent it goes to the end',
    change: dropped(0),
    before: '一、甲@¶（一）|乙。子。¶（二）丙。丑。¶二、丁⏎',
    after: '一、甲¶（一）丙。丑。¶（二）乙。子。¶二、丁⏎',
  },
  {
    name: 'on its parent it goes to the end without a number',
    change: dropped(0),
    before: '# 总结@¶## |甲¶子¶## 乙¶丑⏎',
    after: '# 总结¶## 乙¶丑¶## 甲¶子⏎',
  },
  {
    name: 'on one of its level elsewhere it goes in front',
    change: dropped(0),
    before: '一、甲¶（一）乙@。子。¶二、丙¶（一）|丁。丑。¶（二）戊。寅。⏎',
    after: '一、甲¶（一）丁。丑。¶（二）乙。子。¶二、丙¶（一）戊。寅。⏎',
  },
  {
    name: 'on one of its level elsewhere it may go below',
    change: dropped(1),
    before: '一、甲¶（一）乙@。子。¶二、丙¶（一）|丁。丑。¶（二）戊。寅。⏎',
    after: '一、甲¶（一）乙。子。¶1.丁。丑。¶二、丙¶（一）戊。寅。⏎',
  },
  {
    name: 'on a higher one it becomes the last below that',
    change: dropped(0),
    before: '一、甲¶（一）乙。子。¶（二）|丙。丑。¶二、丁@¶（一）戊。寅。¶三、己⏎',
    after: '一、甲¶（一）乙。子。¶二、丁¶（一）戊。寅。¶（二）丙。丑。¶三、己⏎',
  },
  {
    name: 'on a higher one it may go in front of that',
    change: dropped(1),
    before: '一、甲¶（一）乙。子。¶（二）|丙。丑。¶二、丁@¶（一）戊。寅。⏎',
    after: '一、甲¶（一）乙。子。¶二、丙。丑。¶三、丁¶（一）戊。寅。⏎',
  },
  {
    name: 'on a lower one it keeps its level, after what holds that',
    change: dropped(0),
    before: '一、甲¶（一）乙。子。¶1.丙@。丑。¶（二）丁。寅。¶（三）|戊。卯。¶1.己。辰。⏎',
    after: '一、甲¶（一）乙。子。¶1.丙。丑。¶（二）戊。卯。¶1.己。辰。¶（三）丁。寅。⏎',
  },
  {
    name: 'on a lower one it may go in front of that, on its level',
    change: dropped(0),
    before: '一、甲¶（一）乙。子。¶1.丙@。丑。¶（二）|戊。卯。¶1.己。辰。⏎',
    after: '一、甲¶（一）乙。子。¶1.戊。卯。¶（1）己。辰。¶2.丙。丑。⏎',
  },
  {
    name: 'on one that holds nothing it takes the next level in use',
    change: dropped(0),
    before: '一、甲¶1.乙。子。¶2.|丙。丑。¶二、丁@⏎',
    after: '一、甲¶1.乙。子。¶二、丁¶1.丙。丑。⏎',
  },
  {
    name: 'it does not go below itself',
    change: dropped(0),
    before: '一、|甲¶（一）@乙。子。⏎',
    after: null,
  },
  {
    name: 'it stays where it stands in front of that one already',
    change: dropped(0),
    before: '一、|甲¶子¶二、@乙¶丑⏎',
    after: null,
  },
  {
    name: '# follow the place',
    change: dropped(0),
    before: '## 一、甲¶### （一）@乙¶子¶## 二、|丙¶### （一）丁¶丑⏎',
    after: '## 一、甲¶### （一）丙¶#### 1.丁¶丑¶### （二）乙¶子⏎',
  },
];

describe('dropped', () => {
  test.each(cases)('$name', expectCase);

  it('on the empty space it goes to the end of its like', () => {
    const { report, section } = read('一、甲¶（一）|乙。子。¶（二）丙。丑。¶二、丁⏎');
    const [place] = dropPlaces(report, section, null);
    expect(place).toMatchObject({ side: 'after', target: { title: '丙' }, isPlain: true });
  });

  it.each([
    ['一、甲¶（一）@乙。子。¶（二）丙。丑。¶（三）|丁。寅。⏎', [true]],
    ['一、@甲¶（一）|乙。子。¶（二）丙。丑。⏎', [true]],
    ['一、甲¶（一）乙。子。¶（二）|丙。丑。¶二、@丁⏎', [false, false]],
    ['一、甲¶（一）乙@。子。¶二、丙¶（一）|丁。丑。¶（二）戊。寅。⏎', [false, false]],
    ['一、甲¶（一）乙。子。¶1.@丙。丑。¶（二）丁。寅。¶（三）|戊。卯。⏎', [false, false]],
  ])('%s is plain, or asked about: %j', (marked, plain) => {
    const { report, section, onto } = read(marked);
    expect(dropPlaces(report, section, onto).map(({ isPlain }) => isPlain)).toEqual(plain);
  });
});
