// Line 6: a new report of a kind, with what is to be filled in.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { ruleOf, waitForDiagnostics, waitForSelection } from './harness.ts';
import { about } from './lines.ts';
import { answering, picking } from './recorder.ts';

const ANNUAL = /^(?:法治政府建设年度报告|Annual report on building)/;
const PLAN = /工作要点|^Work plan/;

about(6, 'a new report', () => {
  it('has the mandatory contents of its kind, asked for in three steps', async () => {
    const inputs = ['临江县人民政府', '2025'];
    const answers = { showQuickPick: picking(ANNUAL), showInputBox: async () => inputs.shift() };
    await answering(answers, () => vscode.commands.executeCommand('fazhi.newReport'));
    const document = vscode.window.activeTextEditor?.document;
    assert(document?.isUntitled);
    assert.match(document.getText(), /2025[\s\S]*第一责任人[\s\S]*临江县人民政府/);
    assert.match(selectedWords(), /^（此处填写[^（）]*）$/);
    const first = selectedWords();
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await waitForSelection(words => /^（此处填写[^（）]*）$/.test(words) && words !== first);
    await waitForDiagnostics(document.uri, list => list.some(finding => ruleOf(finding) === 'sections/leftover'));
  });

  it('is offered the year that a report of its kind is on at this time of the year', async () => {
    const offered: unknown[] = [];
    const showInputBox = async ({ value }: vscode.InputBoxOptions) => {
      offered.push(value);
      return offered.length % 2 === 1 ? '' : undefined;
    };
    for (const kind of [ANNUAL, PLAN])
      await answering({ showQuickPick: picking(kind), showInputBox }, () =>
        vscode.commands.executeCommand('fazhi.newReport'),
      );
    const [, past, , coming] = offered.map(Number);
    assert.strictEqual(coming, Number(past) + 1);
    assert.oneOf(past, [new Date().getFullYear() - 1, new Date().getFullYear()]);
  });

  it('is none when a question is waved away', async () => {
    const answers = { showQuickPick: picking(ANNUAL), showInputBox: async () => undefined };
    await answering(answers, () => vscode.commands.executeCommand('fazhi.newReport'));
    assert.isUndefined(vscode.window.activeTextEditor);
  });

  it('takes four digits for a year, or nothing', async () => {
    const said: unknown[] = [];
    const showInputBox = async ({ validateInput }: vscode.InputBoxOptions) => {
      if (validateInput === undefined) return '';
      said.push(await validateInput('2025'), await validateInput(''), await validateInput('25年'));
      return undefined;
    };
    const answers = { showQuickPick: picking(ANNUAL), showInputBox };
    await answering(answers, () => vscode.commands.executeCommand('fazhi.newReport'));
    assert.deepEqual(said.slice(0, 2), [undefined, undefined]);
    assert.isString(said[2]);
  });
});

function selectedWords(): string {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  return document?.getText(selection) ?? '';
}
