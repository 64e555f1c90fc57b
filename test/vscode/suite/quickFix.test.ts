// Fixes correct the text and leave nothing to fix.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  applyAction,
  openDocument,
  openReport,
  quickFixesFor,
  replaceTexts,
  ruleOf,
  waitForDiagnostics,
  waitForSelection,
} from './harness.ts';
import { about } from './lines.ts';
import { answering } from './recorder.ts';

about(2, 'fixes', () => {
  it('renumber the whole run of headings at once', async () => {
    const document = await openDocument('序号跳号.md');
    const findings = await waitForDiagnostics(document.uri, list => list.some(isGap));
    const gap = findings.find(isGap);
    assert(gap);
    const [fix] = await quickFixesFor(document.uri, gap);
    assert(fix, 'a quick fix is offered for the gap');
    await applyAction(fix);
    assert.deepEqual(ordinalsOf(document), ['一、', '二、', '三、', '四、']);
    await waitForDiagnostics(document.uri, list => !list.some(isGap));
  });

  it('put the cursor on what they leave to be filled in', async () => {
    const document = await openDocument('数据报告.md');
    const findings = await waitForDiagnostics(document.uri, list => list.some(isMissing));
    const missing = findings.find(isMissing);
    assert(missing);
    const fix = (await quickFixesFor(document.uri, missing)).find(({ title }) => /第一责任人/.test(title));
    assert(fix, 'a quick fix is offered for the missing content');
    await applyAction(fix);
    await waitForSelection(words => /^（此处填写[^）]*）$/.test(words));
    assert.deepEqual(ordinalsOf(document), ['一、', '二、', '三、', '四、']);
  });

  it('fix every place of a rule at once', async () => {
    const document = await openDocument('年度报告.md');
    await replaceTexts(document, [
      ['6期，评查', '6期,评查'],
      ['力量，完善', '力量,完善'],
    ]);
    const findings = await waitForDiagnostics(document.uri, list => list.filter(isHalfWidth).length === 2);
    const [first] = findings.filter(isHalfWidth);
    assert(first);
    const all = (await quickFixesFor(document.uri, first)).find(({ title }) => /2/.test(title));
    assert(all, 'a fix for both is offered');
    await applyAction(all);
    await waitForDiagnostics(document.uri, list => !list.some(isHalfWidth));
  });

  it('offer each repair of a figure as a choice of its own, the likeliest marked', async () => {
    const document = await openDocument('年度报告.md');
    await replaceTexts(document, [['评查行政处罚案卷120件', '制定规范性文件12件（新制定5件、修改4件、废止2件）']]);
    const isSum = (finding: vscode.Diagnostic) => ruleOf(finding) === 'figures/sum-mismatch';
    const findings = await waitForDiagnostics(document.uri, list => list.some(isSum));
    const sum = findings.find(isSum);
    assert(sum);
    const repairs = (await quickFixesFor(document.uri, sum)).filter(({ edit }) => edit !== undefined);
    assert.isAtLeast(repairs.length, 2);
    assert.deepEqual(
      repairs.map(({ isPreferred }) => isPreferred === true),
      repairs.map((_, index) => index === 0),
    );
  });

  it('ignore a finding in a table without parting the table', async () => {
    const document = await openReport();
    const table = '| 事项 | 件数 |\n|---|---|\n| 许可 | 3 |\n| 处罚 | 4 |\n| 合计 | 8 |\n\n';
    await replaceTexts(document, [['二、存在', `${table}二、存在`]]);
    const isTable = (finding: vscode.Diagnostic) => ruleOf(finding) === 'figures/table-mismatch';
    const findings = await waitForDiagnostics(document.uri, list => list.some(isTable));
    const finding = findings.find(isTable);
    assert(finding);
    const titles: (string | undefined)[] = [];
    const showInputBox = async ({ title }: vscode.InputBoxOptions) => {
      titles.push(title);
      return '口径不同';
    };
    const ignore = (await quickFixesFor(document.uri, finding)).find(({ title }) =>
      /^(?:忽略这一处|Ignore this)/.test(title),
    );
    assert(ignore);
    await answering({ showInputBox }, () => applyAction(ignore));
    await waitForDiagnostics(
      document.uri,
      list => !list.some(each => isTable(each) || ruleOf(each).startsWith('suppression/')),
    );
    assert.include(document.getText(), table.trimEnd());
    // The question is put in words, not with the id of a rule.
    assert.notMatch(titles[0] ?? '/', /\//);
  });

  it('are all applied by the command, which says how many; ordinals stay as they are', async () => {
    const document = await openDocument('序号跳号.md');
    await replaceTexts(document, [['培训6期，评查', '培训6期,评查']]);
    await waitForDiagnostics(document.uri, list => list.some(isHalfWidth));
    const said: string[] = [];
    const setStatusBarMessage = (text: string) => said.push(text);
    await answering({ setStatusBarMessage }, () => vscode.commands.executeCommand('fazhi.fixAll'));
    assert.match(said[0] ?? '', /1/);
    await waitForDiagnostics(document.uri, list => !list.some(isHalfWidth));
    assert.deepEqual(ordinalsOf(document), ['一、', '二、', '四、', '五、']);
  });
});

function isGap(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'outline/gap';
}

function isHalfWidth(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'format/half-width';
}

function isMissing(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'sections/missing';
}

function ordinalsOf(document: vscode.TextDocument): string[] {
  return document.getText().match(/^[一二三四五六七]、/gm) ?? [];
}
