// Line 2: refactorings of the outline from the command palette, suppressions with a reason, and fixes on save.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  applyAction,
  findingsOf,
  openDocument,
  placeOf,
  putCursor,
  quickFixesFor,
  replaceTexts,
  ruleOf,
  waitForDiagnostics,
  waitForSelection,
  waitForText,
} from './harness.ts';
import { about } from './lines.ts';
import { answering } from './recorder.ts';

about(2, 'refactorings', () => {
  const cases: [command: string, at: string, result: RegExp][] = [
    ['fazhi.moveDown', '（一）', /（一）健全依法决策机制[\s\S]*（二）提高行政执法质量/],
    ['fazhi.moveUp', '（二）', /（一）健全依法决策机制[\s\S]*（二）提高行政执法质量/],
    ['fazhi.promote', '（二）', /^二、健全依法决策机制/m],
    ['fazhi.demote', '二、存在', /^（三）存在的不足/m],
  ];
  for (const [command, at, result] of cases) {
    it(`${command} takes the section under the cursor`, async () => {
      const document = await openDocument('年度报告.md');
      putCursor(placeOf(document, at, 'after'));
      await vscode.commands.executeCommand(command);
      await waitForText(document, text => result.test(text));
    });
  }

  it('fazhi.restyle brings ordinals to the standard', async () => {
    const document = await openDocument('年度报告.md');
    await replaceTexts(document, [
      ['（一）', '㈠'],
      ['（二）', '㈡'],
    ]);
    await vscode.commands.executeCommand('fazhi.restyle');
    await waitForText(document, text => /^（一）提高/m.test(text) && /^（二）健全/m.test(text));
  });

  it('a new section asks for its heading', async () => {
    const document = await openDocument('年度报告.md');
    const place = placeOf(document, '（一）提高');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
    );
    const insert = actions.find(({ kind }) => kind?.value === 'refactor.rewrite.insert');
    assert(insert);
    await applyAction(insert);
    await waitForSelection(words => words === '（此处填写标题）');
    await waitForText(document, text => /^（二）（此处填写标题）$/m.test(text) && /^（三）健全/m.test(text));
  });

  it('fazhi.renumber closes gaps', async () => {
    const document = await openDocument('序号跳号.md');
    putCursor(placeOf(document, '四、', 'after'));
    await vscode.commands.executeCommand('fazhi.renumber');
    await waitForText(document, text => /^三、党政/m.test(text));
  });
});

about(2, 'suppressions', () => {
  it('are offered for the line, the file and the configuration, and take a reason', async () => {
    const document = await openDocument('序号跳号.md');
    const findings = await waitForDiagnostics(document.uri, list => list.some(isGap));
    const gap = findings.find(isGap);
    assert(gap);
    const offered = (await quickFixesFor(document.uri, gap)).flatMap(({ command }) => command ?? []);
    const commands = offered.filter(({ command }) => command === 'fazhi.suppress');
    assert.deepEqual(
      commands.map(each => each.arguments?.[0].scope),
      ['next-line', 'file', 'config'],
    );
    const answers = { showInputBox: async () => '本单位习惯' };
    await answering(answers, () => vscode.commands.executeCommand('fazhi.suppress', commands[0]?.arguments?.[0]));
    await waitForText(document, text =>
      /<!-- fazhi-disable-next-line outline\/gap "四、" @[\da-f]{8}: 本单位习惯 -->/.test(text),
    );
    await waitForDiagnostics(document.uri, list => !list.some(isGap));
  });

  it('are listed with their reasons, lead to their places, and are taken out again', async () => {
    const document = await openDocument('序号跳号.md');
    const findings = await waitForDiagnostics(document.uri, list => list.some(isGap));
    const before = document.getText();
    const { line, character } = findings.find(isGap)?.range.start ?? {};
    const params = { uri: document.uri.toString(), rule: 'outline/gap', line, character, scope: 'next-line' };
    await vscode.commands.executeCommand('fazhi.suppress', params, '本单位习惯');
    await waitForDiagnostics(document.uri, list => !list.some(isGap));
    let listed: readonly vscode.QuickPickItem[] = [];
    const showQuickPick = async (items: readonly vscode.QuickPickItem[]) => {
      listed = items;
      return items[0];
    };
    await answering({ showQuickPick }, () => vscode.commands.executeCommand('fazhi.showIgnored'));
    assert.deepEqual(
      listed.map(({ label }) => label),
      ['四、'],
    );
    assert.include(listed[0]?.detail, '本单位习惯');
    await waitForSelection(words => words === '四、');
    const at = vscode.window.activeTextEditor?.selection;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      at,
    );
    const restore = actions.find(({ title }) => /^(?:恢复检查|Check this again)/.test(title));
    assert(restore?.edit);
    await vscode.workspace.applyEdit(restore.edit);
    await waitForText(document, text => text === before);
  });

  it('in the configuration make a file that is in force at once', async () => {
    const document = await openDocument('序号跳号.md');
    const findings = await waitForDiagnostics(document.uri, list => list.some(isGap));
    const { line, character } = findings.find(isGap)?.range.start ?? {};
    const params = { uri: document.uri.toString(), rule: 'outline/gap', line, character, scope: 'config' };
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert(folder);
    const config = vscode.Uri.joinPath(folder, '.fazhilint.json');
    try {
      await vscode.commands.executeCommand('fazhi.suppress', params, '合稿后再改');
      await waitForDiagnostics(document.uri, list => !list.some(isGap));
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
      assert.include(text, '"outline/gap": "off" /* 合稿后再改 */');
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await waitForDiagnostics(document.uri, list => list.some(isGap));
  });
});

about(1, 'saving', () => {
  it('applies safe fixes and changes no figure and no ordinal', async () => {
    const document = await openDocument('序号跳号.md');
    await waitForDiagnostics(document.uri, list => list.some(isGap));
    const settings = vscode.workspace.getConfiguration('editor', document);
    const { Global } = vscode.ConfigurationTarget;
    await settings.update('codeActionsOnSave', { 'source.fixAll.fazhi': 'explicit' }, Global);
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(6, 0), '受理案件160件,办结152件，办结率94%。\n\n');
      await vscode.workspace.applyEdit(edit);
      await waitForDiagnostics(document.uri, list => list.map(ruleOf).includes('figures/ratio-mismatch'));
      await document.save();
    } finally {
      await settings.update('codeActionsOnSave', undefined, Global);
    }
    assert.include(document.getText(), '受理案件160件，办结152件');
    assert.match(document.getText(), /^四、党政/m);
    assert.include(document.getText(), '办结率94%');
    assert.include(findingsOf(document.uri).map(ruleOf), 'figures/ratio-mismatch');
  });
});

function isGap(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'outline/gap';
}
