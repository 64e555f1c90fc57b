/** What lies outside a report: last year's report, a facts file, rates that a project adds. */
import { describe, expect, test } from 'vitest';
import { lint, parse, parseFacts } from '../../server/src/engine/index.ts';

const LAST = parse(`2021年某市法治政府建设情况的报告

一、工作情况

2021年,全市受理行政复议案件94件。全市查处违法案件7件。全市举办普法讲座30场,全市举办普法讲座45场。
`);

const FULL = parse(`2021年某市法治政府建设情况的报告

一、工作情况

2021年,全市收到行政复议申请94件,行政复议案件办结率97.2%,行政应诉案件50件。建成公共法律服务站13家。全年行政处罚252件,其中简易程序行政处罚70件。

二、下一年度工作安排

收到行政复议申请控制在80件以内。
`);

function findings(body: string, previous = LAST) {
  const report = parse(`2022年某市法治政府建设情况的报告\n\n一、工作情况\n\n${body}\n`);
  return lint(report, { kind: 'report', previous, rethrow: true })
    .findings.filter(({ rule }) => rule === 'figures/repeat-mismatch')
    .map(({ severity, message, fixes }) => [severity, message.zh, fixes[0]?.title.zh]);
}

describe('last year’s report', () => {
  test('a base that it gives otherwise', () => {
    expect(findings('2022年,全市受理行政复议案件比2021年的49件增加69件。')).toEqual([
      ['warning', expect.stringContaining('49件≠94件'), '把 49件 改为 94件'],
    ]);
  });

  test('a base of which a number and a rate are told is said once to be another', () => {
    expect(findings('2022年,全市受理行政复议案件118件,比2021年的49件增加69件,增长140.8%。')).toEqual([
      ['warning', expect.stringContaining('49件≠94件'), '把 49件 改为 94件'],
    ]);
  });

  test('growth that its figure does not give', () => {
    expect(findings('全市查处违法案件24件,较去年增长140%。')).toEqual([
      ['warning', expect.stringContaining('(24−7)÷7=242.85'), '把 140% 改为 243%'],
    ]);
  });

  test.for<readonly [body: string, formula: string]>([
    ['全市收到行政复议申请163件,同比增加60件。', '163−94=69件'],
    ['全市收到行政复议申请163件,同比增长70%。', '(163−94)÷94=73.40'],
    ['行政复议申请收到163件,比上年增长70%。', '(163−94)÷94=73.40'],
    ['行政应诉案件46件,较上年下降10%。', '(50−46)÷50=8%'],
    ['全市公共法律服务站由2021年的14家增至16家。', '14家≠13家'],
    ['行政复议案件办结率由2021年的96.2%提高到2022年的98.1%。', '96.2%≠97.2%'],
    ['行政复议案件办结率由96.2%提高到98.1%。', '96.2%≠97.2%'],
    ['全市公共法律服务站由14家增至16家。', '14家≠13家'],
    ['行政复议案件办结率98.2%,比上年提高1.5个百分点。', '98.2%−97.2%=1个百分点'],
    ['上年收到行政复议申请96件。', '96件≠94件'],
    ['收到行政复议申请163件(上年96件)。', '96件≠94件'],
    ['收到行政复议申请163件,是上年的1.5倍。', '163÷94=1.73'],
    [
      '\n| 项目 | 2021年 | 2022年 |\n|---|---|---|\n| 行政处罚（件） | 250 | 235 |\n| 行政许可（件） | 400 | 430 |\n',
      '250≠252件',
    ],
    [
      '\n| 项目 | 2022年 | 同比 |\n|---|---|---|\n| 行政处罚（件） | 235 | -5.0% |\n| 行政许可（件） | 430 | 5% |\n',
      '(235−252)÷252=-6.746',
    ],
  ])('holds against it: %s', ([body, formula]) => {
    expect(findings(body, FULL).map(([, message]) => message)).toEqual([expect.stringContaining(formula)]);
  });

  test.for([
    '行政复议案件办结率由2020年的96.2%提高到98.1%。',
    '行政复议案件办结率由年初的96.2%提高到98.1%。',
    '行政复议案件办结率由改革前的96.2%提高到98.1%。',
    '“十四五”期间,行政复议案件办结率由90.2%提高到98.1%。',
    '全市公共法律服务站由规定的14家增至16家。',
  ])('does not hold against it where a change begins at something else: %s', body => {
    expect(findings(body, FULL)).toEqual([]);
  });

  test('a change that began at the same last year begins at no figure of last year', () => {
    const moved = parse('2021年某市法治政府建设情况的报告\n\n一、工作情况\n\n行政许可平均办理时限由20天压缩至9天。\n');
    expect(findings('行政许可平均办理时限由20天压缩至7天。', moved)).toEqual([]);
    expect(findings('行政许可平均办理时限由10天压缩至7天。', moved)).toHaveLength(1);
  });

  test.for<readonly [body: string, found: readonly [formula: string, stated: string][]]>([
    ['行政复议申请数同比增长73.4%。\n\n全市收到行政复议申请163件。', [['(163−94)÷94=73.404…%', 'rounded']]],
    // The step is named: any other figure is accused.
    ['收到行政复议申请数比上年增长60%。\n\n全市收到行政复议申请163件。', [['(163−94)÷94=73.40…%', 'inconsistent']]],
    // It is not: only one that looks like a slip.
    ['行政复议申请数同比增长74.3%。\n\n全市收到行政复议申请163件。', [['(163−94)÷94=73.404…%', 'inconsistent']]],
    ['行政复议申请数同比增长12.5%。\n\n全市收到行政复议申请163件。', []],
    ['行政复议申请数环比增长73.4%。\n\n全市收到行政复议申请163件。', []],
    ['县公安局行政复议申请数同比增长74.3%。\n\n全市收到行政复议申请163件。', []],
  ])('a change that names what changed, whose figure stands elsewhere: %s', ([body, expected]) => {
    const report = parse(`2022年某市法治政府建设情况的报告\n\n一、工作情况\n\n${body}\n`);
    const { relations } = lint(report, { kind: 'report', previous: FULL, rethrow: true });
    const found = relations.filter(({ kind }) => kind === 'cross-year');
    expect(found.map(({ formula, verdict }) => [formula, verdict])).toEqual(expected);
    for (const { span, stated, operands } of found) {
      expect(report.text.slice(span.start, span.end)).toBe(stated);
      expect(operands.map(operand => report.text.slice(operand.span.start, operand.span.end))).toEqual(['163件']);
    }
  });

  test.for([
    '全市收到行政复议申请163件,较2019年增长140%。',
    '全市收到行政复议申请163件,环比增长10%。',
    '上半年收到行政复议申请63件,同比增长10%。',
    '县公安局收到行政复议申请63件,同比增长10%。',
    '近三年收到行政复议申请累计增长110%。',
    '收到行政复议申请163件,其中网上63件,同比增长50%。',
    '全年行政处罚270件,其中普通程序190件、简易程序行政处罚80件,比上年的252件增长7.1%。',
  ])('says nothing of %s', body => {
    expect(findings(body, FULL)).toEqual([]);
  });

  test.for([
    ['the same base', '2022年,全市受理行政复议案件比2021年的94件增加24件。'],
    ['growth that its figure gives', '全市查处违法案件24件,较去年增长243%。'],
    ['another label', '2022年,全市受理行政应诉案件比2021年的49件增加69件。'],
    ['a figure of this year', '全市受理行政复议案件118件。'],
    ['a label that last year’s report gives twice', '全市举办普法讲座比2021年的40场增加5场。'],
  ])('is silent on %s', ([, body = '']) => {
    expect(findings(body)).toEqual([]);
  });

  test('of another year is not compared', () => {
    const older = parse(LAST.text.replaceAll('2021', '2019'));
    expect(findings('全市受理行政复议案件比2021年的49件增加69件。', older)).toEqual([]);
  });

  test('上年结转 is 结转下年度 of the form on applications', () => {
    const form = (year: number, carriedIn: number, total: number) =>
      parse(`${year}年某市政府信息公开工作年度报告

一、收到和处理政府信息公开申请情况

| 项目 | 自然人 |
| --- | --- |
| 一、本年新收政府信息公开申请数量 | 100 |
| 二、上年结转政府信息公开申请数量 | ${carriedIn} |
| 三、（一）予以公开 | 90 |
| （二）部分公开 | ${total - 90} |
| （七）总计 | ${total} |
| 四、结转下年度继续办理 | ${100 + carriedIn - total} |
`);
    const found = lint(form(2022, 5, 95), { kind: 'report', previous: form(2021, 3, 95), rethrow: true }).findings;
    expect(found.map(({ message }) => message.zh)).toEqual([expect.stringContaining('5≠8')]);
  });
});

test.for([
  ['a sentence', '全年发现执法问题40个,整改到位36个,问题销号率95%。'],
  [
    'a table',
    '| 单位 | 发现 | 整改到位 | 销号率 |\n| --- | --- | --- | --- |\n| 甲 | 40 | 36 | 95% |\n| 乙 | 20 | 10 | 50% |\n| 丙 | 10 | 10 | 100% |',
  ],
])('a rate that a project adds is tested in %s like those that ship', ([, body]) => {
  const report = parse(`一、工作情况\n\n${body}\n`);
  const rates = { 销号率: { numerator: ['整改到位'], denominator: ['发现'] } };
  const rules = (options: Parameters<typeof lint>[1]) =>
    lint(report, { kind: 'report', ...options })
      .findings.filter(({ rule }) => rule.startsWith('figures/'))
      .map(({ rule, message }) => `${rule} ${message.zh}`);
  expect(rules({})).toEqual([]);
  expect(rules({ config: { rates } })).toEqual([expect.stringContaining('36÷40=90%')]);
});

describe('a facts file', () => {
  const { facts } = parseFacts(
    '\uFEFF指标,数值,单位,年度\r\n受理行政复议申请,159,件,2022\r\n"负责人出庭应诉率",98.3,%,2022\n经费,1.25,万元,\n',
  );

  test('is read line by line, without heading and quotes', () => {
    expect(facts).toEqual([
      { name: '受理行政复议申请', digits: '159', unit: '件', year: 2022, line: 2, file: null, path: null },
      { name: '负责人出庭应诉率', digits: '98.3', unit: '%', year: 2022, line: 3, file: null, path: null },
      { name: '经费', digits: '1.25', unit: '万元', year: null, line: 4, file: null, path: null },
    ]);
  });

  test('is read as spreadsheets write it', () => {
    const { facts } = parseFacts('"受理""申请""","1,590",件,2022年\n办结率,98.3%,,\n经费，12.5，万元，\n说明,,,\n\n');
    expect(facts).toEqual([
      { name: '受理"申请"', digits: '1590', unit: '件', year: 2022, line: 1, file: null, path: null },
      { name: '办结率', digits: '98.3', unit: '%', year: null, line: 2, file: null, path: null },
      { name: '经费', digits: '12.5', unit: '万元', year: null, line: 3, file: null, path: null },
    ]);
  });

  test('names each line that it cannot use', () => {
    const csv = '指标,数值\n受理申请,159件,,\n办结率,98.3,%,去年\n';
    expect(parseFacts(csv).problems.map(({ span, message }) => [csv.slice(span.start, span.end), message.zh])).toEqual([
      ['受理申请,159件,,', expect.stringContaining('数值「159件」应只写阿拉伯数字')],
      ['办结率,98.3,%,去年', expect.stringContaining('年度「去年」应写成四位数字')],
    ]);
  });

  test.for<readonly [body: string, messages: readonly string[]]>([
    ['2022年,全市受理行政复议申请195件,负责人出庭应诉率98.3%。', ['159件']],
    ['2022年,全市受理行政复议申请159件,负责人出庭应诉率89.3%。', ['98.3%']],
    ['2022年,全市受理行政复议申请159件。', []],
    ['2021年,全市受理行政复议申请130件。', []],
    ['全市受理行政复议申请150余件。', []],
  ])('%s', ([body, messages]) => {
    const report = parse(`2022年某市法治政府建设情况的报告\n\n一、工作情况\n\n${body}\n`);
    const found = lint(report, { kind: 'report', config: { factRows: facts }, rethrow: true }).findings.filter(
      ({ rule }) => rule === 'figures/declared-mismatch',
    );
    expect(found.map(({ message }) => message.zh)).toEqual(messages.map(words => expect.stringContaining(words)));
  });

  test('has a row in the ledger for what the text does not tell, which is no figure of the text', () => {
    const report = parse('2022年某市法治政府建设情况的报告\n\n一、工作情况\n\n全市受理行政复议申请159件。\n');
    const { ledger } = lint(report, { kind: 'report', config: { factRows: facts }, rethrow: true });
    const told = ledger.relations.filter(({ status }) => status !== 'trivial');
    expect(told.map(({ kind, status, stated }) => [kind, status, stated])).toEqual([
      ['fact', 'unassessable', '负责人出庭应诉率98.3%'],
      ['fact', 'unassessable', '经费1.25万元'],
      ['fact', 'checked', '159件'],
    ]);
    expect([ledger.figures, ledger.counts]).toEqual([1, { checked: 1, agrees: 0, unassessable: 0, lone: 0 }]);
  });
});
