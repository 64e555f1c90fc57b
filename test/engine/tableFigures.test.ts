/** What is read from tables: layouts as Word, web pages and the form on applications have them, and what stays silent. */
import { describe, expect, test } from 'vitest';
import { ledger, parse } from '../../server/src/engine/index.ts';

const relationsOf = (body: string) =>
  ledger(parse(`某市2024年法治政府建设情况的报告\n\n一、工作情况\n\n${body}\n`)).relations.filter(({ kind }) =>
    ['table', 'text-table', 'rank'].includes(kind),
  );
const formulas = (body: string) => relationsOf(body).map(({ verdict, formula }) => `${verdict} ${formula}`);

/** `甲 1 2; 乙 3 4` as a Markdown table; `_` is a blank cell. */
function markdown(rows: string): string {
  const [head = [], ...body] = rows.split(';').map(row =>
    row
      .trim()
      .split(' ')
      .map(cell => (cell === '_' ? '' : cell)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

describe('layouts', () => {
  test('the form on applications, with three rows of headings and merged cells', () => {
    const form = `<table>
<tr><td rowspan="3" colspan="2">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="4">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="2">法人或其他组织</td><td rowspan="2">总计</td></tr>
<tr><td>商业企业</td><td>其他</td></tr>
<tr><td colspan="2">一、本年新收政府信息公开申请数量</td><td>100</td><td>10</td><td>0</td><td>110</td></tr>
<tr><td colspan="2">二、上年结转政府信息公开申请数量</td><td>5</td><td>1</td><td>0</td><td>6</td></tr>
<tr><td rowspan="3">三、本年度办理结果</td><td>（一）予以公开</td><td>60</td><td>8</td><td>0</td><td>68</td></tr>
<tr><td>（二）部分公开</td><td>40</td><td>2</td><td>0</td><td>42</td></tr>
<tr><td>（七）总计</td><td>100</td><td>10</td><td>0</td><td>110</td></tr>
<tr><td colspan="2">四、结转下年度继续办理</td><td>5</td><td>1</td><td>0</td><td>7</td></tr>
</table>`;
    const found = relationsOf(form);
    expect(found).toHaveLength(4 + 4 + 4);
    const failing = found.filter(({ verdict }) => verdict === 'inconsistent');
    expect(failing.map(({ formula }) => formula)).toEqual(['110+6−110=6']);
  });

  test('the form on reviews and suits: a single row without a name under two rows of headings', () => {
    expect(formulas(markdown('行政复议 _ _ 行政诉讼 _ _; 维持 纠正 总计 维持 纠正 总计; 3 1 4 2 0 3'))).toEqual([
      'exact 3+1=4',
      'inconsistent 2+0=2',
    ]);
  });

  test('a title and a unit in the first row, notes in the last', () => {
    const table =
      '| 表1 罚没情况（单位：万元） | | |\n|---|---|---|\n| 部门 | 罚款 | 合计 |\n| 甲 | 1.25 | 1.25 |\n| 合计 | 1.25 | |\n| 注：按决定日期统计。 | | |';
    expect(formulas(table)).toEqual([]);
  });

  test('a grand total over items that stand in groups', () => {
    const table = markdown(
      '部门 _ 处罚 _ 许可 _; _ _ 简易 普通 新办 变更; 公安 _ 1 2 3 4; 城管 _ 5 6 7 8; 合计 _ 6 8 10 12',
    );
    expect(formulas(table)).toEqual(['exact 1+5=6', 'exact 2+6=8', 'exact 3+7=10', 'exact 4+8=12']);
  });

  test('headings that go across group what stands below them', () => {
    const table = markdown(
      '部门 合计 _ 处罚 _ 许可 _; _ 受理 办结 受理 办结 受理 办结; 公安 8 6 3 2 5 4; 城管 10 9 4 3 6 7',
    );
    expect(formulas(table)).toEqual(['exact 3+5=8', 'exact 2+4=6', 'exact 4+6=10', 'inconsistent 3+7=10']);
  });
});

describe('readings', () => {
  test.for<readonly [name: string, rows: string, formulas: readonly string[]]>([
    [
      'a fall in words, an arrow',
      '年份 收案 同比; 2022年 100 —; 2023年 90 下降10%; 2024年 81 ↓10%',
      ['exact (90−100)÷100=-10%', 'exact (81−90)÷90=-10%'],
    ],
    [
      'years from the latest back',
      '年份 收案 同比; 2024年 81 -10%; 2023年 90 -10%; 2022年 100 —',
      ['exact (81−90)÷90=-10%', 'exact (90−100)÷100=-10%'],
    ],
    [
      '降幅 is written without a minus',
      '指标 2023年 2024年 降幅; 举报 100 90 10%; 投诉 50 40 20%',
      ['exact (90−100)÷100=-10%', 'exact (40−50)÷50=-20%'],
    ],
    [
      '不予受理 and 受理 make up 收到',
      '部门 收到 受理 不予受理; 甲 20 15 5; 乙 30 28 2; 丙 40 35 5',
      ['exact 15+5=20', 'exact 28+2=30', 'exact 35+5=40'],
    ],
    [
      'carried-over cases belong to what a rate is of',
      '部门 上年结转 新收 办结 办结率; 甲 10 90 95 95%; 乙 20 80 90 90%',
      ['exact 95÷(10+90)=95%', 'exact 90÷(20+80)=90%'],
    ],
    [
      'a rate whose name tells nothing is of what seeds/rates.json says',
      '单位 处罚案件 不予处罚 免罚率; 甲 200 20 10%; 乙 100 30 30%',
      ['exact 20÷200=10%', 'exact 30÷100=30%'],
    ],
    [
      'grades make up a rate together',
      '单位 参评 优秀 良好 优良率; 甲 50 20 15 70%; 乙 40 10 10 52%; 丙 20 9 4 65%',
      ['exact (20+15)÷50=70%', 'inconsistent (10+10)÷40=50%', 'exact (9+4)÷20=65%'],
    ],
    [
      'a rate that may pass 100 %',
      '单位 目标 入库 入库率; 甲 100 120 120%; 乙 50 70 140%',
      ['exact 120÷100=120%', 'exact 70÷50=140%'],
    ],
    [
      'what was done of a plan, by a name that says nothing else',
      '片区 计划（公里） 完成（公里） 完成率; 甲 50 55 110.0%; 乙 40 30 78.0%',
      ['exact 55÷50=110%', 'inconsistent 30÷40=75%'],
    ],
    [
      'of two rates of closing the one that holds tells of a slip in the other',
      '年度 收案 结案 结案率; 2023 160 150 93.8%; 2024 190 181 92.3%',
      ['rounded 150÷160=93.75%', 'inconsistent 181÷190=95.263…%'],
    ],
    [
      'a score that adds up those of its row',
      '单位 制度 执法 总分; 甲 38.5 47.0 85.5; 乙 37.0 44.5 81.5; 丙 39.0 46.0 88.0',
      ['rounded 38.5+47.0=85.5', 'rounded 37.0+44.5=81.5', 'inconsistent 39.0+46.0=85'],
    ],
    [
      'quarters that their heading names',
      '季度 一 二 三 四 全年; 场次 6 8 7 12 33; 人次 210 300 280 460 1270',
      ['exact 6+8+7+12=33', 'inconsistent 210+300+280+460=1250'],
    ],
    ['a half rounded up', '指标 上年 本年 增长; 物业 688 731 6.3%', ['rounded (731−688)÷688=6.25%']],
    ['one row of numbers', '合计 处罚 许可 处罚占比; 50 20 30 40%', ['exact 20+30=50', 'exact 20÷50=40%']],
    [
      'its own share of the row in front',
      '类别 件数 占比; 复议 200 80%; 其中：处罚 100 50%; 诉讼 50 20%; 合计 250 100%',
      ['exact 200÷250=80%', 'exact 100÷200=50%', 'exact 50÷250=20%', 'exact 200+50=250', 'exact 250÷250=100%'],
    ],
  ])('%s', ([, rows, wanted]) => {
    expect(formulas(markdown(rows)).toSorted()).toEqual(wanted.toSorted());
  });

  test('a blank part is not taken for 0', () => {
    const [relation, ...others] = relationsOf(markdown('类别 件数; 甲 3; 乙 -; 丙 4; 合计 7'));
    expect(others).toEqual([]);
    expect(relation).toMatchObject({ verdict: 'notAssessed', stated: '7' });
  });

  test('a table whose rows differ in length is told as not read', () => {
    const uneven =
      '<table><tr><th>类别</th><th>件数</th></tr><tr><td>甲</td><td>3</td><td>4</td></tr><tr><td>合计</td><td>9</td></tr></table>';
    expect(relationsOf(uneven)).toMatchObject([{ verdict: 'notAssessed', stated: '类别' }]);
  });

  test.for([
    ['counts that share no whole', '项目 数量; 受理 120; 办结 110; 天数 12'],
    ['排名 and 得分', '部门 得分 排名; 甲 98.5 1; 乙 97 2; 合计 195 3'],
    ['a survey', '对象 发放 回收 满意率; 企业 300 276 96.4%; 群众 1200 1118 93.8%'],
    ['cases carried over between years', '年度 收案 结案 结案率; 2023 160 150 93.8%; 2024 190 181 90.5%'],
    ['words with numbers in them', '类别 说明; 甲 含帮助62件; 乙 3人以上; 合计 约65件'],
  ])('is silent on %s', ([, rows = '']) => {
    expect(relationsOf(markdown(rows)).filter(({ verdict }) => verdict === 'inconsistent')).toEqual([]);
  });
});

describe('the text beside a table', () => {
  const TABLE = markdown('镇 受理（件） 办结（件）; 石桥镇 126 119; 茅坪镇 98 95; 合计 224 214');
  test.for<readonly [text: string, formulas: readonly string[]]>([
    ['由下表可见，石桥镇受理信访事项最多，达162件。', ['inconsistent 162件≠126件']],
    ['由下表可见，石桥镇受理信访事项最多，达126件。', ['exact 126件=126件']],
    ['石桥镇上年受理162件，比茅坪镇受理多64件，见下表。', []],
    ['石桥镇、茅坪镇受理共224件，见下表。', []],
    ['全县受理信访事项比上年的210件增长6.7%，办结共214件。', []],
  ])('%s', ([text, wanted]) => {
    const found = relationsOf(`${text}\n\n${TABLE}`).filter(({ kind }) => kind === 'text-table');
    expect(found.map(({ verdict, formula }) => `${verdict} ${formula}`)).toEqual(wanted);
  });

  test('the sentence that leads to a table gives its total', () => {
    const table = markdown('类别 件数; 采购 203; 工程 148; 合计 351');
    const said = (text: string) => formulas(`${text}\n\n${table}`).filter(formula => formula.includes('件'));
    expect(said('全年审查合同协议361件，分类情况如下：')).toEqual(['inconsistent 361件≠351件']);
    expect(said('全年审查合同协议361件，已办结的分类情况如下：')).toEqual([]);
    expect(said('全年审查合同协议361件，主要类别如下：')).toEqual([]);
    expect(said('上半年审查合同协议361件，分类情况如下：')).toEqual([]);
  });

  test.for<readonly [text: string, heads: string, formulas: readonly string[]]>([
    ['举办培训130期，培训12840人次，情况如下：', '期数 人次', ['12840人次≠12480人次']],
    ['举办培训103期，培训12480人次。具体情况如下：', '期数 人次', ['103期≠130期']],
    ['举办培训130期，参训12840人次，详见下表。', '培训期数 参训人次', ['12840人次≠12480人次']],
    ['受理案件130件，涉及当事人12840人，分类情况如下：', '案件数 人数', ['12840人≠12480人']],
    ['举办培训130期、12480人次，情况如下：', '期数 人次', []],
    ['举办培训130期，培训12480人次，其中线上5600人次，情况如下：', '期数 人次', []],
    ['主要举办培训100期，培训10000人次，部分情况如下：', '期数 人次', []],
    ['上年举办培训120期，培训11480人次。今年情况如下：', '期数 人次', []],
  ])('of several columns the one that is called by its unit: %s', ([text, heads, wanted]) => {
    const table = markdown(`类别 ${heads}; 岗前 37 3610; 轮训 52 5270; 专题 41 3600; 合计 130 12480`);
    expect(formulas(`${text}\n\n${table}`).filter(formula => formula.includes('≠'))).toEqual(
      wanted.map(formula => `inconsistent ${formula}`),
    );
  });
});

test('the total of a column by its name, money in its scale, and not for a body or a part of its own', () => {
  const table = markdown('领域 行政处罚（件） 罚没款（万元）; 市场 316 182.4; 交通 402 96.7; 合计 718 279.1');
  const said = (text: string) => formulas(`${text}\n\n${table}`).filter(formula => /≠/.test(formula));
  expect(said('全年办理行政处罚案件718件，比上年的800件下降10.3%，罚没款合计271.9万元。')).toEqual([
    'inconsistent 271.9万元≠279.1万元',
  ]);
  expect(said('全年办理行政处罚案件718件，罚没款279.1万元，其中行政处罚402件。')).toEqual([]);
  expect(said('县公安局强化监督，办理行政处罚案件312件。')).toEqual([]);
  expect(said('2023年办理行政处罚案件800件。上半年办理行政处罚案件300件。')).toEqual([]);
});

describe('shares and changes that the text below tells of the lines of a table', () => {
  const KINDS = '类型 受理 调成; 邻里 903 894; 婚姻 612 598; 合计 2002 1963';
  const YEARS = '年份 收案 结案; 2023 416 402; 2024 503 488';
  const ITEMS = '项目 2023年 2024年; 复议结案 255 316; 应诉收案 190 155';
  test.for<readonly [rows: string, text: string, formulas: readonly string[]]>([
    [KINDS, '邻里纠纷居首，占受理总数的48.1%。', ['inconsistent 903÷2002=45.104…%']],
    [KINDS, '邻里纠纷居首，占受理总数的45.1%。', ['rounded 903÷2002=45.104…%']],
    [KINDS, '邻里纠纷居首，占58.1%；邻里、婚姻纠纷占受理总数的75.7%。', []],
    [
      YEARS,
      '2024年收案比上年增长20.9%，结案增长24.4%。',
      ['rounded (503−416)÷416=20.913…%', 'inconsistent (488−402)÷402=21.393…%'],
    ],
    [YEARS, '2023年收案比上年增长23.9%。', []],
    [ITEMS, '应诉收案数下降15.4%。', ['inconsistent (190−155)÷190=18.421…%']],
    [ITEMS, '应诉收案中的新类型下降35.4%。', []],
    [ITEMS, '应诉收案数比2022年下降15.4%。', []],
  ])('%s: %s', ([rows, text, wanted]) => {
    const report = parse(`某市2024年法治政府建设情况的报告\n\n一、工作情况\n\n${markdown(rows)}\n\n${text}\n`);
    const found = ledger(report).relations.filter(
      ({ kind, verdict, formula }) =>
        ['ratio', 'growth'].includes(kind) && verdict !== 'notAssessed' && formula.includes('÷'),
    );
    expect(found.map(({ verdict, formula }) => `${verdict} ${formula}`)).toEqual(wanted);
  });
});

describe('one wrong cell is told once', () => {
  test.for<readonly [name: string, rows: string, failing: string]>([
    [
      'a total, not the difference that adds up in its own column',
      '领域 2023年（件） 2024年（件） 增减（件）; 市场 486 452 -34; 环境 73 68 -5; 文化 41 37 -4; 合计 600 567 -43',
      '452+68+37=557',
    ],
    [
      'a total of a column, not the grand total that the others give',
      '部门 处罚 许可 合计; 甲 1 2 3; 乙 4 5 9; 丙 2 2 4; 合计 7 8 16',
      '2+5+2=9',
    ],
  ])('%s', ([, rows, failing]) => {
    const found = relationsOf(markdown(rows));
    const wrong = found.filter(({ verdict }) => verdict === 'inconsistent');
    expect(wrong.map(({ formula }) => formula)).toEqual([failing]);
    expect(found.filter(({ span, verdict }) => verdict === 'exact' && span.start === wrong[0]?.span.start)).toEqual([]);
  });

  test('a difference that is wrong in its column as well is still accused', () => {
    const rows = '领域 2023年（件） 2024年（件） 增减（件）; 市场 486 452 -34; 环境 73 68 -5; 合计 559 520 -93';
    expect(formulas(markdown(rows))).toContain('inconsistent −34−5=-39');
  });
});

/** Said to be checked means that a wrong figure would be reported. */
test('every row that is said to be checked would be accused if it were wrong', () => {
  const tables = [
    '类别 2023年 2024年 增减 同比; 处罚 250 235 -15 -6.0%; 许可 400 430 30 7.5%; 合计 650 665 15 2.3%',
    '领域 办结 占比 罚没（万元）; 甲 400 32.0% 186.5; 乙 350 28.0% 142.0; 丙 500 40.0% 38.5; 合计 1250 100.0% 367.0',
    '季度 期初结存 新收 办结 期末结存; 一季度 37 212 204 45; 二季度 45 236 241 40; 三季度 40 228 219 49',
    '窗口 评价 好评; 甲 200 190（95%）; 乙 160 120（75%）; 丙 80 76（95%）; 丁 50 40（80%）',
  ];
  for (const table of tables) {
    const body = markdown(table);
    const checked = relationsOf(body).filter(({ basis }) => basis === 'grammar');
    expect(checked.length).toBeGreaterThan(3);
    const text = `某市2024年法治政府建设情况的报告\n\n一、工作情况\n\n${body}\n`;
    for (const { span, verdict, formula } of checked) {
      expect(['exact', 'rounded'], formula).toContain(verdict);
      const wrong = text
        .slice(span.start, span.end)
        .replace(/\d(?=\D*$|\.\d+\D*$)/, digit => String((Number(digit) + 5) % 10));
      const changed = text.slice(0, span.start) + wrong + text.slice(span.end);
      const found = ledger(parse(changed)).relations.filter(
        other => other.span.start === span.start && other.verdict === 'inconsistent',
      );
      expect(found.length, `${formula} with ${wrong}`).toBeGreaterThan(0);
    }
  }
});
