/** Reading figures: written forms, units, approximators, and what looks like a figure and is none. */
import { describe, expect, test } from 'vitest';
import { type Figure, parse } from '../../server/src/engine/index.ts';

/** The figures of `text` in a section; a line of a few words above all sections would be read as a title block. */
function figuresOf(paragraph: string): readonly (readonly [words: string, figure: Figure])[] {
  const text = `一、情况\n\n${paragraph}`;
  return parse(text).figures.map(figure => [text.slice(figure.span.start, figure.span.end), figure]);
}

describe('written forms', () => {
  test.for<readonly [text: string, words: string, figure: Partial<Figure>]>([
    ['全年办结12件。', '12件', { digits: '12', scale: 0, kind: 'count', unit: '件', approximator: null }],
    ['全年办结１２件。', '１２件', { digits: '12', unit: '件' }],
    ['投入资金1,234.5万元。', '1,234.5万元', { digits: '1234.5', scale: 4, unit: '元' }],
    ['投入资金1.2亿元。', '1.2亿元', { digits: '1.2', scale: 8, unit: '元' }],
    ['总投资3万亿元。', '3万亿元', { digits: '3', scale: 12, unit: '元' }],
    ['培训3000多万人次。', '3000多万人次', { digits: '3000', scale: 4, unit: '人次', approximator: 'more' }],
    ['发放资料10余万份。', '10余万份', { digits: '10', scale: 4, approximator: 'more' }],
    ['宣讲1000余次。', '1000余次', { digits: '1000', unit: '次', approximator: 'more' }],
    ['培训约300人。', '300人', { digits: '300', approximator: 'about' }],
    ['培训300人左右。', '300人左右', { approximator: 'about' }],
    ['发放近10万份。', '10万份', { scale: 4, approximator: 'almost' }],
    ['办理超过500件。', '500件', { approximator: 'over' }],
    ['培训不少于2次。', '2次', { approximator: 'atLeast' }],
    ['压到90%以下。', '90%以下', { kind: 'percent', approximator: 'atMost' }],
    ['办结80件以上。', '80件以上', { approximator: 'atLeast' }],
    ['败诉率23.52%。', '23.52%', { digits: '23.52', kind: 'percent', unit: '' }],
    ['败诉率23.52％。', '23.52％', { digits: '23.52', kind: 'percent' }],
    ['公示率达12.0%。', '12.0%', { digits: '12.0', kind: 'percent' }],
    ['发案率3‰。', '3‰', { digits: '3', kind: 'permille' }],
    ['合格率百分之九十八。', '百分之九十八', { digits: '98', kind: 'percent' }],
    ['合格率百分之九十八点五。', '百分之九十八点五', { digits: '98.5', kind: 'percent' }],
    ['建成工作室二百四十个。', '二百四十个', { digits: '240', scale: 0, kind: 'count', unit: '个' }],
    ['办结一百零五件。', '一百零五件', { digits: '105', unit: '件' }],
    ['办结十二件。', '十二件', { digits: '12', unit: '件' }],
    ['投入资金两千五百万元。', '两千五百万元', { digits: '2500', scale: 4, unit: '元' }],
    ['投入资金十二点五亿元。', '十二点五亿元', { digits: '12.5', scale: 8, unit: '元' }],
    ['宣传三万二千户。', '三万二千户', { digits: '32000', scale: 0, unit: '户' }],
    ['走访一百多户。', '一百多户', { digits: '100', unit: '户', approximator: 'more' }],
    ['发放资料近三十万份。', '三十万份', { digits: '30', scale: 4, approximator: 'almost' }],
    ['平均审理时间28.5日。', '28.5日', { digits: '28.5', unit: '日' }],
    ['平均审理时间二十八日。', '二十八日', { digits: '28', unit: '日' }],
    ['开展100日攻坚。', '100日', { digits: '100', unit: '日' }],
    ['由30日缩短。', '30日', { digits: '30', unit: '日' }],
    ['合格率九成以上。', '九成以上', { digits: '9', scale: 1, kind: 'percent', approximator: 'atLeast' }],
    ['覆盖率近九成。', '九成', { digits: '9', scale: 1, approximator: 'almost' }],
    ['占三分之二。', '三分之二', { digits: '2', denominator: 3, kind: 'percent', approximator: null }],
    ['占三分之二以上。', '三分之二以上', { digits: '2', denominator: 3, approximator: 'atLeast' }],
    ['占比过半。', '过半', { digits: '1', denominator: 2, kind: 'percent', approximator: 'over' }],
    ['占比近一半。', '一半', { digits: '1', denominator: 2, approximator: 'almost' }],
    ['败诉率23.52 %。', '23.52 %', { digits: '23.52', kind: 'percent' }],
    ['办结12 件。', '12 件', { digits: '12', unit: '件' }],
    ['提高5个百分点。', '5个百分点', { digits: '5', kind: 'point' }],
    ['提高0.5百分点。', '0.5百分点', { digits: '0.5', kind: 'point' }],
    ['增长2倍。', '2倍', { digits: '2', kind: 'multiple' }],
    ['调解成功件3685，', '3685', { digits: '3685', unit: '', kind: 'count' }],
    ['企业3.5个工作日拿到执照。', '3.5个工作日', { digits: '3.5', unit: '个工作日' }],
  ])('%s', ([text, words, figure]) => {
    const found = figuresOf(text);
    expect(found.map(([written]) => written)).toEqual([words]);
    expect(found[0]?.[1]).toMatchObject(figure);
  });

  test('both ends of a range are marked', () => {
    const found = figuresOf('占比为15%～30%。');
    expect(found.map(([words, { inRange }]) => [words, inRange])).toEqual([
      ['15%', true],
      ['30%', true],
    ]);
  });

  test('single numerals in words count beside a larger one of the same measure word', () => {
    const words = (text: string) => figuresOf(text).map(([written]) => written);
    expect(words('建成三十一处，其中甲街道七处、乙街道十处。')).toEqual(['三十一处', '七处', '十处']);
    expect(words('建成三十一处，甲街道七个、乙街道一处一策。')).toEqual(['三十一处']);
    expect(words('甲街道七处、乙街道五处。')).toEqual([]);
  });

  test('a count in words ends the labels beside it', () => {
    const text = '下辖镇三十二个街道十五个。';
    const labels = figuresOf(text).map(([, { before, after }]) =>
      [before, after].map(({ start, end }) => `一、情况\n\n${text}`.slice(start, end)),
    );
    expect(labels).toEqual([
      ['下辖镇', '街道'],
      ['街道', ''],
    ]);
  });

  test('labels are the words before and after', () => {
    const text = '一审审结17件，其中败诉共3件。30个执法单位已经公示。';
    const labels = parse(text).figures.map(({ before, after }) => [
      text.slice(before.start, before.end),
      text.slice(after.start, after.end),
    ]);
    expect(labels).toEqual([
      ['一审审结', ''],
      ['其中败诉', ''],
      ['', '执法单位已经公示'],
    ]);
  });
});

describe('no figures', () => {
  test.for([
    '2022年，工作有序推进。',
    '2021—2025年的规划已经印发。',
    '2021至2025年规划。',
    '10月12日召开会议。',
    '2019年7月11日召开会议。',
    '按照国发〔2019〕28号文件执行。',
    '国务院令第713号公布。',
    '第18届网站评估结果。',
    '《实施方案（2021—2025年）》已经印发。',
    '健全“1+4+N”工作机制。',
    '“12345”热线并行运行。',
    '拨打12345热线反映。',
    '打造复议148品牌。',
    '全面推进制度建设。',
    '联系电话：0870-2123456。',
    '网址 https://example.gov.cn/2022/12 已经公布。',
    '统一成一张清单，三项任务完成。',
    '推行APP扫码，使用5G网络。',
    '五年半来，半年开一次会，大半村居有了阵地。',
    '按照国务院令第 713 号执行，2023 年完成。',
    '第二十次会议学习党的二十大和二十届三中全会精神。',
    '二〇二四年十二月二十日，第十二条、十三条施行。',
    '每月15日前报送，自25日起施行，截止时间为20日，会期20日至22日，60日内答复。',
    '10月20日、25日和30日开会，十二月二十日、二十五日开会。',
    '贯彻省委十一届十次、十一次全会部署，实现建军一百年奋斗目标，开启新的一年。',
    '千方百计防万无一失，几十个部门、十余名专家、上百家企业、前二十名单位参加。',
    '迎接四十周年，九十年代以来的二十四节气，十二点开始。',
    '“二十条措施”“十二个一”已经落实。',
  ])('%s', text => {
    expect(figuresOf(text).map(([words]) => words)).toEqual([]);
  });

  test('in code and comments', () => {
    const text = '<!-- 办结12件 -->\n\n```\n办结12件。\n```\n\n办结13件。\n';
    expect(figuresOf(text).map(([words]) => words)).toEqual(['13件']);
  });

  test('the ordinal of a paragraph', () => {
    expect(figuresOf('3.办结13件。').map(([words]) => words)).toEqual(['13件']);
  });
});
