/** Comments that switch findings off: every form of the directive, its reach, and the hint on those without effect. */
import { describe, expect, test } from 'vitest';
import {
  applyEdits,
  lint,
  parse,
  readSuppressions,
  suppressionEdit,
  suppressionRemoval,
} from '../../server/src/engine/index.ts';
import { structureOf } from '../../server/src/engine/report/structure.ts';

const RULE = 'outline/gap';

/** Rules found, with the line they stand in, from 0: `outline/gap@2`. */
function found(
  text: string,
  only: readonly string[] = [RULE, 'suppression/unused', 'suppression/unknown-rule'],
): string[] {
  const report = parse(text);
  return lint(report, { kind: 'report', rethrow: true })
    .findings.filter(({ rule }) => only.includes(rule))
    .map(({ rule, span }) => `${rule}@${report.lines.positionAt(span.start).line}`);
}

describe('suppressions', () => {
  test.for<readonly [name: string, text: string, rules: readonly string[]]>([
    ['none', '一、甲\n三、乙\n', [`${RULE}@1`]],
    ['next line', `一、甲\n<!-- fazhi-disable-next-line ${RULE} -->\n三、乙\n`, []],
    ['next line, with a reason', `一、甲\n<!-- fazhi-disable-next-line ${RULE}: 二、另行报送 -->\n三、乙\n`, []],
    ['next line, every rule', '一、甲\n<!-- fazhi-disable-next-line -->\n三、乙\n', []],
    ['next line, a reason for every rule', '一、甲\n<!-- fazhi-disable-next-line: 另行报送 -->\n三、乙\n', []],
    ['next line, the family', '一、甲\n<!-- fazhi-disable-next-line outline -->\n三、乙\n', []],
    ['next line, several rules', `一、甲\n<!-- fazhi-disable-next-line figures, ${RULE} -->\n三、乙\n`, []],
    ['several rules with Chinese marks', `一、甲\n<!-- fazhi-disable-next-line figures、${RULE} -->\n三、乙\n`, []],
    [
      'a full-width colon in front of the reason',
      `一、甲\n<!-- fazhi-disable-next-line ${RULE}：另行报送 -->\n三、乙\n`,
      [],
    ],
    ['without spaces', `一、甲\n<!--fazhi-disable-next-line ${RULE}-->\n三、乙\n`, []],
    ['a comment over two lines', `一、甲\n<!-- fazhi-disable-next-line ${RULE}:\n另行报送 -->\n三、乙\n`, []],
    ['the same line', `一、甲\n三、乙 <!-- fazhi-disable-line ${RULE} -->\n`, []],
    ['the file, from anywhere in it', `一、甲\n三、乙\n<!-- fazhi-disable-file ${RULE} -->\n`, []],
    ['from here on', `一、甲\n三、乙\n<!-- fazhi-disable ${RULE} -->\n六、丙\n`, [`${RULE}@1`]],
    [
      'from here to there',
      `一、甲\n<!-- fazhi-disable ${RULE} -->\n三、乙\n<!-- fazhi-enable ${RULE} -->\n六、丙\n`,
      [`${RULE}@4`],
    ],
    [
      'enabled again for every rule',
      `一、甲\n<!-- fazhi-disable ${RULE} -->\n三、乙\n<!-- fazhi-enable -->\n六、丙\n`,
      [`${RULE}@4`],
    ],
    [
      'enabling does not end a suppression of the whole file',
      `<!-- fazhi-disable-file ${RULE} -->\n一、甲\n<!-- fazhi-enable -->\n三、乙\n`,
      [],
    ],
    ['under CRLF', `一、甲\r\n<!-- fazhi-disable-next-line ${RULE} -->\r\n三、乙\r\n`, []],
    [
      'another rule',
      '一、甲\n<!-- fazhi-disable-next-line figures/series-gap -->\n三、乙\n',
      ['suppression/unused@1', `${RULE}@2`],
    ],
    [
      'the line after the next',
      `一、甲\n<!-- fazhi-disable-next-line ${RULE} -->\n\n三、乙\n`,
      ['suppression/unused@1', `${RULE}@3`],
    ],
    ['nothing to suppress', `<!-- fazhi-disable-file ${RULE} -->\n一、甲\n二、乙\n`, ['suppression/unused@0']],
    [
      'a family is not its prefix',
      '一、甲\n<!-- fazhi-disable-next-line out -->\n三、乙\n',
      ['suppression/unknown-rule@1', `${RULE}@2`],
    ],
    ['the words that are meant', `一、甲\n<!-- fazhi-disable-next-line ${RULE} "三、" -->\n三、乙\n`, []],
    ['in Chinese quotes', `一、甲\n<!-- fazhi-disable-next-line ${RULE}“三、”：另行报送 -->\n三、乙\n`, []],
    [
      'other words',
      `一、甲\n<!-- fazhi-disable-next-line ${RULE} "二、" -->\n三、乙\n`,
      ['suppression/unused@1', `${RULE}@2`],
    ],
    [
      'a mark of other words',
      `一、甲\n<!-- fazhi-disable-next-line ${RULE} "三、" @00000000 -->\n三、乙\n`,
      ['suppression/unused@1', `${RULE}@2`],
    ],
    [
      'a mark of other words, as it was written once',
      `一、甲\n<!-- fazhi-disable-next-line ${RULE} "三、" #00000000 -->\n三、乙\n`,
      ['suppression/unused@1', `${RULE}@2`],
    ],
    ['the next line in Chinese', `一、甲\n<!-- 忽略下一行 ${RULE} "三、"：另行报送 -->\n三、乙\n`, []],
    ['the same line in Chinese', `一、甲\n三、乙 <!-- 忽略本行 ${RULE} -->\n`, []],
    ['the whole text in Chinese', `<!-- 忽略全文 ${RULE} -->\n一、甲\n三、乙\n`, []],
    ['no directive', '一、甲\n<!-- 请忽略 outline/gap -->\n三、乙\n', [`${RULE}@2`]],
    ['in code', `一、甲\n\n\`\`\`\n<!-- fazhi-disable-file ${RULE} -->\n\`\`\`\n\n三、乙\n`, [`${RULE}@6`]],
  ])('%s', ([, text, rules]) => {
    expect(found(text)).toEqual(rules);
  });

  test('the hint on an unused one offers to take it away', () => {
    const text = '<!-- fazhi-disable-file outline/gap -->\n一、甲\n';
    const [hint] = lint(parse(text), { kind: 'report' }).findings;
    expect(hint).toMatchObject({ rule: 'suppression/unused', severity: 'hint', fixes: [{ safety: 'ask' }] });
    expect(found(applyEdits(text, hint?.fixes[0]?.edits ?? []))).toEqual([]);
  });
});

const RATIO = 'figures/ratio-mismatch';
const TWO_RATES = '一、情况\n受理案件100件，办结90件，办结率91%。受理申请200件，办结100件，办结率51%。\n';
const RULES = [RATIO, 'suppression/unused', 'suppression/ambiguous'];

describe('one place of several in a line', () => {
  const above = (words: string) => TWO_RATES.replace('受理案件', `<!-- fazhi-disable-next-line ${words} -->\n受理案件`);

  test('both are found', () => {
    expect(found(TWO_RATES, RULES)).toEqual([`${RATIO}@1`, `${RATIO}@1`]);
  });
  test('that names none hides none and says so', () => {
    expect(found(above(RATIO), RULES)).toEqual(['suppression/ambiguous@1', `${RATIO}@2`, `${RATIO}@2`]);
  });
  test('that names one hides that one', () => {
    expect(found(above(`${RATIO} "91%"`), RULES)).toEqual([`${RATIO}@2`]);
  });
  test('that sits on one hides that one', () => {
    const text = TWO_RATES.replace('91%', `91%<!-- fazhi-disable-line ${RATIO} -->`);
    expect(found(text, RULES)).toEqual([`${RATIO}@1`]);
  });
  test('a region hides all', () => {
    expect(found(`<!-- fazhi-disable ${RATIO} -->\n${TWO_RATES}<!-- fazhi-enable -->\n`, RULES)).toEqual([]);
  });
  test('what the editor writes hides one, until one of its figures changes', () => {
    const report = parse(TWO_RATES);
    const finding = lint(report, { kind: 'report' }).findings.findLast(({ rule }) => rule === RATIO);
    if (!finding) throw new Error('no finding');
    const silenced = applyEdits(TWO_RATES, [suppressionEdit(report, finding, 'next-line')]);
    expect(silenced).toMatch(/ratio-mismatch ".*51%" @[\da-f]{8} -->/);
    expect(found(silenced, RULES)).toEqual([`${RATIO}@2`]);
    expect(found(silenced.replace('申请200件', '申请210件'), RULES)).toEqual([
      'suppression/unused@1',
      `${RATIO}@2`,
      `${RATIO}@2`,
    ]);
  });
});

const REPEAT = 'figures/repeat-mismatch';
const TOLD_TWICE = '一、情况\n受理行政复议申请159件。\n二、其他\n全年受理行政复议申请195件。\n';

describe('a contradiction of two places', () => {
  const above = (line: string, text = TOLD_TWICE) =>
    text.replace(line, `<!-- fazhi-disable-next-line ${REPEAT}: 口径不同 -->\n${line}`);
  const rules = [REPEAT, 'suppression/unused'];

  test('is found at both, and hidden at both by a suppression at either', () => {
    expect(found(TOLD_TWICE, rules)).toEqual([`${REPEAT}@1`, `${REPEAT}@3`]);
    expect(found(above('受理行政'), rules)).toEqual([]);
    expect(found(above('全年受理'), rules)).toEqual([]);
    expect(found(above('受理行政', above('全年受理')), rules)).toEqual([]);
  });
  test('stands in the ledger as ignored for one reason', () => {
    const { ledger } = lint(parse(above('全年受理')), { kind: 'report' });
    const rows = ledger.relations.filter(({ kind }) => kind === 'repeat');
    expect(rows.map(({ ignored }) => ignored)).toEqual(['口径不同', '口径不同']);
  });
  test('of more than two places each stands for itself', () => {
    const text = `${TOLD_TWICE}三、再\n共受理行政复议申请159件。\n四、末\n累计受理行政复议申请159件。\n`;
    expect(found(above('受理行政', text), rules)).toEqual(['suppression/unused@1', `${REPEAT}@4`]);
  });
});

describe('suppressionEdit', () => {
  test('does not part a table, a list or a quotation', () => {
    const table = '一、情况\n\n| 类别 | 件数 |\n|---|---|\n| 行政处罚 | 150 |\n| 行政许可 | 320 |\n| 合计 | 460 |\n';
    for (const text of [
      table,
      table.replace(/^(?=\|)/gm, '> '),
      '1. 甲\n3. 乙\n4. 丙\n',
      '- 一、甲\n- 三、乙\n',
      '> 一、甲\n> 三、乙\n',
    ]) {
      const report = parse(text);
      const [finding] = lint(report, { kind: 'report' }).findings.filter(({ severity }) => severity === 'error');
      if (!finding) throw new Error(`no finding in ${text}`);
      const silenced = applyEdits(text, [suppressionEdit(report, finding, 'next-line')]);
      expect(found(silenced, [finding.rule, 'suppression/unused']), silenced).toEqual([]);
      const nodes = (state: string) =>
        structureOf(state)
          .split('\n')
          .filter(node => !node.includes('html_'));
      expect(nodes(silenced), silenced).toEqual(nodes(text));
    }
  });

  const BROKEN = '全年共受理案件100件，\n其中办结90件，\n办结率91%。';
  const ALIKE = '受理案件100件，办结90件，\n办结率91%，受理申请100件，办结90件，\n办结率91%，其他有序。';
  test.for<readonly [name: string, text: string]>([
    ['in a text', `一、情况\n${BROKEN}\n二、问题\n`],
    ['between blank lines', `## 一、情况\n\n${BROKEN}\n\n## 三、问题\n`],
    ['from the start to the end of the text', `\ufeff${BROKEN}`],
    ['under CRLF', `一、情况\n${BROKEN}\n`.replaceAll('\n', '\r\n')],
    ['in an item of a list', `一、情况\n\n- ${BROKEN}\n- 其他\n`],
    ['with two rates', `一、情况\n${BROKEN.replace('。', '，受理申请200件，\n办结100件，\n办结率51%。')}\n`],
    ['with the same rate of the same figures twice', `一、情况\n${ALIKE}\n`],
    ['with an ordinal that is broken', '一、情况\n全年（\n一）改革，\n办结率120%。\n'],
  ])('each finding in a sentence of several lines goes alone, is listed and comes back: %s', ([, text]) => {
    const resultOf = (state: string) => lint(parse(state), { kind: 'report', rethrow: true });
    const told = (state: string) =>
      resultOf(state)
        .findings.filter(({ rule }) => rule !== 'suppression/missing-reason')
        .map(({ rule, span }) => `${rule} ${state.slice(span.start, span.end)}`);
    const report = parse(text);
    const all = resultOf(text).findings.filter(({ rule }) => /^f/.test(rule));
    expect(all).not.toEqual([]);
    for (const finding of all) {
      for (const isPlainText of [false, true]) {
        const silenced = applyEdits(text, [suppressionEdit(report, finding, 'next-line', isPlainText)]);
        const others = told(text);
        others.splice(others.indexOf(`${finding.rule} ${text.slice(finding.span.start, finding.span.end)}`), 1);
        expect(told(silenced).toSorted(), silenced).toEqual(others.toSorted());
        const after = parse(silenced);
        expect([...resultOf(silenced).ignored.keys()].map(({ rule }) => rule)).toEqual([finding.rule]);
        const comments = readSuppressions(after).map(({ comment }) => suppressionRemoval(after, comment));
        expect(comments).toHaveLength(1);
        expect(applyEdits(silenced, comments)).toBe(text);
      }
    }
  });

  test.for<readonly [name: string, text: string]>([
    ['a plain text', '一、甲\n三、乙\n'],
    ['CRLF', '一、甲\r\n三、乙\r\n'],
    ['a BOM', '\ufeff三、乙\n'],
    ['front matter', '---\nkind: report\n---\n三、乙\n'],
    ['an indented line', '一、甲\n　　三、乙\n'],
    ['a finding after the start of its line', '一、甲\n**三、乙**\n'],
    ['a finding in a quotation', '> 一、甲\n>\n> 三、乙\n'],
  ])('silences the finding and nothing else: %s', ([, text]) => {
    const report = parse(text);
    for (const scope of ['next-line', 'file'] as const) {
      const [finding] = lint(report, { kind: 'report' }).findings.filter(({ rule }) => rule === RULE);
      if (!finding) throw new Error('no finding');
      const edit = suppressionEdit(report, finding, scope);
      const silenced = applyEdits(text, [edit]);
      expect(found(silenced), silenced).toEqual([]);
      expect(edit.newText.endsWith(text.includes('\r\n') ? '\r\n' : '\n')).toBe(true);
      expect(parse(silenced).sections.map(({ title }) => title)).toEqual(report.sections.map(({ title }) => title));
    }
  });
});

describe('a suppression that is taken out again', () => {
  test.for<readonly [name: string, text: string, scope: 'next-line' | 'file']>([
    ['above its line', '一、甲\n三、乙\n', 'next-line'],
    ['under CRLF', '一、甲\r\n三、乙\r\n', 'next-line'],
    ['at the end of the text', '一、甲\n三、乙', 'next-line'],
    ['in a quotation', '> 一、甲\n>\n> 三、乙\n', 'next-line'],
    ['in the line of an item', '- 一、甲\n- 三、乙\n', 'next-line'],
    ['of the whole file', '\ufeff一、甲\n三、乙\n', 'file'],
  ])('%s leaves the text as it was', ([, text, scope]) => {
    const report = parse(text);
    const finding = lint(report, { kind: 'report' }).findings.find(({ rule }) => rule === RULE);
    if (!finding) throw new Error(text);
    const suppressed = parse(applyEdits(text, [suppressionEdit(report, finding, scope)]));
    const [suppression] = readSuppressions(suppressed);
    if (!suppression) throw new Error(suppressed.text);
    expect(applyEdits(suppressed.text, [suppressionRemoval(suppressed, suppression.comment)])).toBe(text);
  });
});
