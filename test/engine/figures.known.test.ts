/** The slips that are known from published reports, in sentences of our own, and the traps beside them. */
import { describe, expect, test } from 'vitest';
import { lint, parse, type Severity } from '../../server/src/engine/index.ts';

function findingsOf(body: string) {
  return lint(parse(`一、工作情况\n\n${body}\n`), { kind: 'report', rethrow: true }).findings.filter(({ rule }) =>
    rule.startsWith('figures/'),
  );
}

describe('slips', () => {
  test.for<readonly [name: string, body: string, rule: string, severity: Severity, at: string, message: string]>([
    [
      'nine parts miss their total by more than rounding',
      '全市执法机关共办理各类案件1616.85万宗,同比上升11.67%,涉及金额194.98亿元。其中,行政处罚137.07万宗,同比下降35.98%,罚没金额2.92亿元;行政许可80.96万宗;行政强制2.82万宗。行政征收351.02万宗;行政检查955.85万宗;行政裁决0.31万宗;行政奖励0.0038万宗;行政确认43.40万宗;其他行政行为45.22万宗。',
      'figures/sum-mismatch',
      'error',
      '1616.85万宗',
      '1616.6538万',
    ],
    [
      'the last share is forced so that all add up to 100 %',
      '全年收到各类申请1046件,其中予以公开841件,占80.4%;部分公开112件,占10.7%;不予公开80件,占7.6%;其他处理13件,占1.3%。',
      'figures/ratio-mismatch',
      'warning',
      '1.3%',
      '凑',
    ],
    [
      'a rate cut off instead of rounded',
      '全年行政应诉案件21件,一审审结17件,败诉3件,二审败诉1件,败诉率23.52%。',
      'figures/ratio-mismatch',
      'info',
      '23.52%',
      '23.53%',
    ],
    [
      'no whole number of 283 cases rounds to 80.5 %, one is cut off to it',
      '全市参加行政诉讼314件,人民法院审结283件,行政应诉胜诉率达80.5%。',
      'figures/ratio-mismatch',
      'info',
      '80.5%',
      '228÷283',
    ],
    ['nor of 314', '全市行政应诉案件314件,胜诉率达80.5%。', 'figures/ratio-mismatch', 'info', '80.5%', '253÷314'],
  ])('%s', ([, body, rule, severity, at, message]) => {
    const found = findingsOf(body);
    expect(found.map(finding => [finding.rule, finding.severity])).toEqual([[rule, severity]]);
    const [finding] = found;
    const text = `一、工作情况\n\n${body}\n`;
    expect(text.slice(finding?.span.start, finding?.span.end)).toBe(at);
    expect(finding?.message.zh).toContain(message);
    expect(finding?.fixes.every(({ safety }) => safety === 'ask')).toBe(true);
  });
});

describe('traps', () => {
  test.for([
    ['another scope', '组织17个区直部门和10个乡镇签订确认书。将全区12个乡(镇、街道)分为四个片区。'],
    ['another year', '全年办理行政处罚5082件。对2021年度全区行政处罚1547件案卷进行评查。'],
    ['a survey rate beside counts', '参加培训的学员105名,对课程的满意率99.7%。'],
    ['an amount rounded beside its parts', '涉及金额194.98亿元,其中罚没2.92亿元,征收190.15亿元,其他1.92亿元。'],
    [
      '书名号 and plain items in one list',
      '组织开展涉及《民法典》《人口与计划生育法》、从事出租车驾驶人员户籍限制、水资源开发利用权的行政规范性文件专项清理活动4次。',
    ],
    ['growth from few cases', '办理行政复议案件24件,较去年增长了243%,已审结21件。'],
    ['grades with other measure words', '随机抽取29件,评选优秀案卷22卷、良好案卷5卷,合格卷2卷,案卷优良率93.1%。'],
    ['pre-acceptance mediation', '办理行政复议案件10件,受理前调解和解11件。'],
    ['completion above the plan', '全年任务完成率达112%。'],
    ['a rank that rises', '全国排名由369位上升到235位。'],
    ['等 leaves a list open', '组建劳动争议、反家庭暴力等8个法律宣讲团。'],
    ['cases carried over', '受理行政复议申请120件,审结125件(含上年结转)。'],
  ])('%s', ([, body = '']) => {
    expect(findingsOf(body)).toEqual([]);
  });
});
