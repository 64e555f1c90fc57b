/** What changed from one text to another of another year, or in tables. */
import type { Case } from './comparisonCases.ts';

export const CASES_OF_YEARS: readonly Case[] = [
  {
    name: 'a sentence that tells of growth in one year alone, of a time that names no year',
    years: [2024, 2025],
    before: '截至11月底，办理行政许可300件，平均用时2天。',
    after: '截至11月底，办理行政许可330件（同比增长10%），平均用时1天。',
    changed: ['办理行政许可: 300件 → 330件, +30件, +10.0%', '平均用时: 2天 → 1天, −1天, −50.0%'],
    added: ['办理行政许可 同比增长 增长10%'],
  },
  {
    name: 'rates of one name, each after its own count, with growth told in one year alone',
    years: [2024, 2025],
    before: '办理行政许可27903件，按时办结率99.95%；办理行政复议45件，按时办结率98.2%。',
    after: '办理行政许可28417件，同比增长1.8%，按时办结率99.96%；办理行政复议48件，按时办结率97.2%。',
    changed: [
      '办理行政许可: 27903件 → 28417件, +514件, +1.8%',
      '按时办结率: 99.95% → 99.96%, +0.01个百分点, null',
      '办理行政复议: 45件 → 48件, +3件, +6.7%',
      '按时办结率: 98.2% → 97.2%, −1个百分点, null',
    ],
    added: ['办理行政许可 同比增长 增长1.8%'],
  },
  {
    name: 'last year’s report: this year against last year, not the years before',
    years: [2023, 2024],
    before: '2023年，全市收到行政复议申请94件，上年收到行政复议申请80件。',
    after: '2024年，全市收到行政复议申请163件，上年收到行政复议申请94件。',
    changed: ['收到行政复议申请: 94件 → 163件, +69件, +73.4%'],
  },
  {
    name: 'a cell of a table',
    before: '| 项目 | 数量（件） |\n|---|---|\n| 行政许可 | 430 |\n| 行政处罚 | 252 |',
    after: '| 项目 | 数量（件） |\n|---|---|\n| 行政许可 | 501 |\n| 行政处罚 | 252 |',
    changed: ['行政许可 数量: 430 → 501, +71件, +16.5%'],
    same: 1,
  },
  {
    name: 'a table of two years against that of the year before',
    years: [2023, 2024],
    before: '| 项目 | 2022年 | 2023年 |\n|---|---|---|\n| 行政许可（件） | 400 | 430 |',
    after: '| 项目 | 2023年 | 2024年 |\n|---|---|---|\n| 行政许可（件） | 430 | 501 |',
    changed: ['行政许可 2024年: 430 → 501, +71件, +16.5%'],
  },
  {
    name: 'a fall in a table',
    before: '| 项目 | 数量（件） | 同比 |\n|---|---|---|\n| 行政许可 | 430 | -2.5% |\n| 行政处罚 | 252 | 3.0% |',
    after: '| 项目 | 数量（件） | 同比 |\n|---|---|---|\n| 行政许可 | 430 | 2.5% |\n| 行政处罚 | 252 | 3.0% |',
    changed: ['行政许可 同比: -2.5% → 2.5%, +5个百分点, null'],
    same: 3,
  },
];
