// Lines 4 and 6: new report, the views' commands, the whole workspace, pages of rules and configuration, the preview.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  activateExtension,
  closeEditors,
  findingsOf,
  openDocument,
  waitFor,
  waitForDiagnostics,
  waitForSelection,
  waitForTab,
  waitForText,
} from './harness.ts';

describe('a new report', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('has the mandatory contents of its kind', async () => {
    const given = { kind: 'annual-report', issuer: '临江县人民政府', year: 2025 };
    await vscode.commands.executeCommand('fazhi.newReport', given);
    const document = vscode.window.activeTextEditor?.document;
    assert(document?.isUntitled);
    assert.match(document.getText(), /2025[\s\S]*第一责任人[\s\S]*临江县人民政府/);
    await waitForDiagnostics(document.uri, list => list.length > 0);
  });
});

describe('the views', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('open, and insert a missing content where it belongs', async () => {
    const document = await openDocument('数据报告.md');
    await waitForDiagnostics(document.uri, list => list.length > 0);
    await vscode.commands.executeCommand('fazhi.structure.focus');
    await vscode.commands.executeCommand('fazhi.ledger.focus');
    const content = { role: 'first-responsible' };
    await vscode.commands.executeCommand('fazhi.insertContent', { type: 'content', content });
    await waitForText(document, text => /三、[^\n]*第一责任人[\s\S]*四、2025年主要安排/.test(text));
    await waitForSelection(words => /^（此处填写[^）]*）$/.test(words));
  });
});

describe('the check of the workspace', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('shows the findings of reports that are not open', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert(folder);
    const uri = vscode.Uri.joinPath(folder, '序号跳号.md');
    const result = await vscode.commands.executeCommand<{ reports: number }>('fazhi.checkWorkspace');
    assert.isAtLeast(result.reports, 3);
    await waitFor(
      vscode.languages.onDidChangeDiagnostics,
      () => (findingsOf(uri).length > 0 ? true : undefined),
      () => 'no findings of a file that is not open',
    );
  });
});

describe('pages', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('of a rule are shown without a web site (smoke)', async () => {
    await vscode.commands.executeCommand('fazhi.showRule', 'outline/gap');
    await waitForTab(label => label.includes('outline-gap'));
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('fazhi-rule:/outline-gap.md'));
    assert.include(page.getText(), '标题序号不连续');
  });

  it('link from the code of a finding', async () => {
    const document = await openDocument('序号跳号.md');
    const [finding] = await waitForDiagnostics(document.uri, list => list.length > 0);
    const code = finding?.code;
    assert(typeof code === 'object');
    assert.strictEqual(code.target.scheme, 'command');
    assert.strictEqual(code.target.path, 'fazhi.showRule');
  });

  it('of the configuration in force are shown', async () => {
    const document = await openDocument('序号跳号.md');
    await waitForDiagnostics(document.uri, list => list.length > 0);
    await vscode.commands.executeCommand('fazhi.showEffectiveConfig');
    await waitForTab(label => /Configuration in force|生效的配置/.test(label));
  });
});

describe('the preview', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('shows a report as an official document, and other Markdown as ever', async function () {
    // Plugins reach the built-in extension only within one host; here it may live in another than this one.
    if (vscode.extensions.getExtension('vscode.markdown-language-features') === undefined) this.skip();
    const report = await openDocument('序号跳号.md');
    await waitForDiagnostics(report.uri, list => list.length > 0);
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', report);
    assert.include(html, 'fazhi-report');
    assert.match(html, /class="[^"]*fazhi-level-1/);
    const readme = await openDocument('README.md');
    assert.notInclude(await vscode.commands.executeCommand<string>('markdown.api.render', readme), 'fazhi');
  });
});
