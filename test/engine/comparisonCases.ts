/** What changed from one text to another, as the comparison of their figures tells it. */

export interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** `label: old → new, amount, percent` */
  readonly changed?: readonly string[];
  readonly unsure?: readonly string[];
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  readonly same?: number;
  readonly years?: readonly [before: number, after: number];
}

export const CASES: readonly Case[] = [
  {
    name: 'a figure of a sentence that is otherwise the same',
    before: '全市受理行政复议申请94件，办结80件。',
    after: '全市受理行政复议申请94件，办结83件。',
    changed: ['受理行政复议申请 办结: 80件 → 83件, +3件, +3.8%'],
    same: 1,
  },
  {
    name: 'parts up to a semicolon, which may end them, as bold as they are',
    before: '办理案件300件，其中行政**复议**100件；行政应诉50件。',
    after: '办理案件300件，其中行政**复议**101件；行政应诉51件。',
    changed: ['办理案件 其中 行政复议: 100件 → 101件, +1件, +1.0%', '行政应诉: 50件 → 51件, +1件, +2.0%'],
    same: 1,
  },
  {
    name: 'what follows a comparison with last year, which says nothing of its own year',
    before: '办理处罚案件412件；办理行政许可2790件，按时办结率99.95%。',
    after: '办理处罚案件433件，比上年的412件增长5.1%；办理行政许可2841件，按时办结率99.96%。',
    changed: [
      '办理处罚案件: 412件 → 433件, +21件, +5.1%',
      '办理行政许可: 2790件 → 2841件, +51件, +1.8%',
      '按时办结率: 99.95% → 99.96%, +0.01个百分点, null',
    ],
    added: ['比上年 412件', '办理处罚案件 增长 增长5.1%'],
  },
  {
    name: 'parts in a list, each with a semicolon',
    before: '办理案件300件，其中：行政复议100件；行政应诉50件。',
    after: '办理案件300件，其中：行政复议101件；行政应诉51件。',
    changed: ['办理案件 其中 行政复议: 100件 → 101件, +1件, +1.0%', '办理案件 其中 行政应诉: 50件 → 51件, +1件, +2.0%'],
    same: 1,
  },
  {
    name: 'a sentence put in other words, by what it counts',
    before: '全市共收到行政复议申请94件。',
    after: '一年来，我市收到行政复议申请163件，比往年都多。',
    changed: ['我市收到行政复议申请: 94件 → 163件, +69件, +73.4%'],
  },
  {
    name: 'what went from one value to another, by the name of both',
    before: '网上可办率91.0%。开展涉企行政检查1500次。',
    after: '网上可办率由2024年的91.0%提高到2025年的96.7%。涉企行政检查由2024年的1500次下降到1260次。',
    years: [2024, 2025],
    changed: ['网上可办率: 91.0% → 96.7%, +5.7个百分点, null', '涉企行政检查: 1500次 → 1260次, −240次, −16.0%'],
  },
  {
    name: 'last year’s figure at which a change begins, told otherwise',
    before: '群众对法治建设的满意率达到95.8%。',
    after: '群众对法治建设的满意率由95.2%提高到97.1%。',
    years: [2024, 2025],
    changed: ['群众对法治建设的满意率: 95.8% → 97.1%, +1.3个百分点, null'],
    unsure: ['95.8% → 95.2%'],
  },
  {
    name: 'a short name that stands once in each text, under whatever headings',
    before: '（一）执法。全县持证人员287人，持证率94.1%。',
    after: '（一）队伍建设。整合力量，新增持证人员31人，持证率95.5%。',
    changed: ['持证率: 94.1% → 95.5%, +1.4个百分点, null'],
    unsure: ['287人 → 31人'],
  },
  {
    name: 'a short name that stands twice in a text',
    before: '（一）复议。收到申请94件，采纳率90.1%。',
    after: '（一）立法。征求意见33条，采纳率91.5%。\n\n（二）建议。收到建议21条，采纳率95.5%。',
    unsure: ['90.1% → 91.5%、95.5%'],
    added: ['征求意见 33条', '收到建议 21条'],
    removed: ['收到申请 94件'],
  },
  {
    name: 'parts beside one that has a name of its own',
    before: '（一）执法。评查案卷220卷，其中优秀卷81卷、合格卷121卷、不合格卷18卷。',
    after: '（一）监督。评查案卷240卷，其中优秀卷96卷、合格卷132卷、不合格卷12卷。',
    changed: [
      '评查案卷: 220卷 → 240卷, +20卷, +9.1%',
      '评查案卷 其中 优秀卷: 81卷 → 96卷, +15卷, +18.5%',
      '评查案卷 其中 合格卷: 121卷 → 132卷, +11卷, +9.1%',
      '评查案卷 其中 不合格卷: 18卷 → 12卷, −6卷, −33.3%',
    ],
  },
  {
    name: 'a step of a case in a sentence of its own, below the same heading',
    before: '（一）复议。受理行政复议申请365件，审结358件。',
    after: '（一）复议。受理行政复议申请412件，比上年增加47件。审结402件。',
    years: [2024, 2025],
    changed: ['受理行政复议申请: 365件 → 412件, +47件, +12.9%', '审结: 358件 → 402件, +44件, +12.3%'],
    added: ['受理行政复议申请 比上年增加 增加47件'],
  },
  {
    name: 'a name with more words in one text may be the same',
    before: '会前学法10次。',
    after: '县政府常务会议会前学法12次。',
    unsure: ['10次 → 12次'],
  },
  {
    name: 'a rate in points',
    before: '行政复议案件办结率95.0%。',
    after: '行政复议案件办结率93.8%。',
    changed: ['行政复议案件办结率: 95.0% → 93.8%, −1.2个百分点, null'],
  },
  {
    name: 'a fall where there was a rise',
    before: '办理行政处罚案件252件，同比增长5.0%。',
    after: '办理行政处罚案件252件，同比下降6.7%。',
    changed: ['办理行政处罚案件 同比下降: 增长5.0% → 下降6.7%, −11.7个百分点, null'],
    same: 1,
  },
  {
    name: 'money in 万 and 亿',
    before: '全市安排法治建设专项资金9500万元。',
    after: '全市安排法治建设专项资金1.55亿元。',
    changed: ['安排法治建设专项资金: 9500万元 → 1.55亿元, +6000万元, +63.2%'],
  },
  {
    name: 'a part by what it is part of',
    before: '全年办理行政处罚案件252件。其中，公安局120件、市场监管局132件。',
    after: '全年共办理行政处罚案件235件。其中，公安局115件、市场监管局120件。',
    changed: [
      '办理行政处罚案件: 252件 → 235件, −17件, −6.7%',
      '办理行政处罚案件 其中 公安局: 120件 → 115件, −5件, −4.2%',
      '办理行政处罚案件 其中 市场监管局: 132件 → 120件, −12件, −9.1%',
    ],
  },
  {
    name: 'a quantity told at two places is one',
    before: '全市收到行政复议申请94件。\n\n（一）复议。收到行政复议申请94件。',
    after: '全市收到行政复议申请97件。\n\n（一）复议。收到行政复议申请97件。',
    changed: ['收到行政复议申请: 94件、94件 → 97件、97件, +3件, +3.2%'],
  },
  {
    name: 'one of two places is changed',
    before: '全市收到行政复议申请94件。\n\n（一）复议。我市收到行政复议申请94件。',
    after: '全市收到行政复议申请97件。\n\n（一）复议。我市收到行政复议申请94件。',
    changed: ['收到行政复议申请: 94件 → 97件, +3件, +3.2%'],
    same: 1,
  },
  {
    name: 'an approximate figure',
    before: '全市举办法治讲座约300场。',
    after: '全市举办法治讲座420余场。',
    changed: ['举办法治讲座: 300场 → 420余场, ≈+120场, ≈+40.0%'],
  },
  {
    name: 'a bound gives no amount',
    before: '全市举办法治讲座300场。',
    after: '全市举办法治讲座400场以上。',
    changed: ['举办法治讲座: 300场 → 400场以上, null, null'],
  },
  {
    name: 'a figure written less exactly is the same',
    before: '全市收到群众来信12987件，办结率95.0%。',
    after: '全市收到群众来信1.3万件，办结率95%。',
    same: 2,
  },
  {
    name: 'two of one name and different values cannot be told apart',
    before: '全市举办法治讲座30场，深入企业。举办法治讲座45场，深入学校。',
    after: '围绕企业需求，举办法治讲座33场。结合开学，举办法治讲座45场，反响良好。',
    unsure: ['30场、45场 → 33场、45场'],
  },
  {
    name: 'two values of one name became one: the sentence that stayed does not tell which',
    before: '全市收到行政复议申请174件。\n\n（一）复议。我市收到行政复议申请147件，比往年都多。',
    after: '全市收到行政复议申请140件。',
    unsure: ['174件、147件 → 140件'],
  },
  {
    name: 'two values of one name below two headings, of which one is gone',
    before: '（一）街道\n\n收到行政复议申请174件。\n\n（二）乡镇\n\n收到行政复议申请147件。',
    after: '（一）街道\n\n收到行政复议申请140件。',
    unsure: ['174件、147件 → 140件'],
  },
  {
    name: 'of two values of one name the one that stayed is not in doubt',
    before: '全市收到行政复议申请174件。\n\n（一）复议。我市收到行政复议申请147件，比往年都多。',
    after: '全市收到行政复议申请174件。\n\n（一）复议。目前收到行政复议申请140件。',
    unsure: ['147件 → 140件'],
    same: 1,
  },
  {
    name: 'figures that come and go',
    before: '新建调解室9个。',
    after: '印发法治简报12期。',
    added: ['印发法治简报 12期'],
    removed: ['新建调解室 9个'],
  },
  {
    name: 'names whole, of the words around the figure and not of the one before',
    before: '',
    after:
      '有效发挥4个协调小组作用，从轻处罚205件，覆盖28个乡镇和12个部门，推进7个县（市、区）级平台建设，培训60学时，PM2.5平均浓度降至28.5微克每立方米。',
    added: [
      '有效发挥协调小组作用 4个',
      '从轻处罚 205件',
      '覆盖乡镇 28个',
      '部门 12个',
      '推进县(市、区)级平台建设 7个',
      '培训 60学时',
      'PM2.5平均浓度 28.5微克每立方米',
    ],
  },
  {
    name: 'a step of two kinds of cases, each by its kind',
    before: '收到行政复议申请96件，审结84件。行政诉讼一审案件59件，审结55件。',
    after: '全年收到行政复议申请152件，受理143件，审结131件。行政诉讼一审案件68件，审结62件。',
    changed: [
      '收到行政复议申请: 96件 → 152件, +56件, +58.3%',
      '收到行政复议申请 审结: 84件 → 131件, +47件, +56.0%',
      '行政诉讼一审案件: 59件 → 68件, +9件, +15.3%',
      '行政诉讼一审案件 审结: 55件 → 62件, +7件, +12.7%',
    ],
    added: ['收到行政复议申请 受理 143件'],
  },
  {
    name: 'names in a row',
    before: '',
    after:
      '刑事、治安案件分别下降6.6%、3.6%。经济总量突破2000亿元，托位数从0.5个增至4.8个。新增公司62家，总数186家。办理时限由12天压缩至9天。',
    added: [
      '刑事（刑事、治安案件） 下降6.6%',
      '治安案件（刑事、治安案件） 下降3.6%',
      '经济总量 2000亿元',
      '托位数 0.5个',
      '托位数 4.8个',
      '新增公司 62家',
      '新增公司62家，总数 186家',
      '办理时限 12天',
      '办理时限 9天',
    ],
  },
  {
    name: 'what is planned is not what was done',
    before: '全市举办法治讲座12场。\n\n## 二、2025年工作安排\n\n全市举办法治讲座15场。',
    after: '全市新建调解室9个。\n\n## 二、2025年工作安排\n\n全市举办法治讲座20场。',
    changed: ['举办法治讲座: 15场 → 20场, +5场, +33.3%'],
    added: ['新建调解室 9个'],
    removed: ['举办法治讲座 12场'],
  },
  {
    name: 'the same words of another body',
    before: '县公安局办理行政处罚案件120件。',
    after: '县水利局办理行政处罚案件30件。',
    added: ['县水利局办理行政处罚案件 30件'],
    removed: ['县公安局办理行政处罚案件 120件'],
  },
];
