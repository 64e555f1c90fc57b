// Line 6: pages of rules and configuration, the preview, the walkthrough, the settings and their defaults.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  extensionId,
  openDocument,
  openReport,
  putCursor,
  replaceTexts,
  ruleOf,
  waitForDiagnostics,
  waitForTab,
  waitForText,
} from './harness.ts';
import { awaitOfficialPreview, awaitPage, goToText, needKeyboard, type } from './keyboard.ts';
import { about } from './lines.ts';
import { answering, countingCalls } from './recorder.ts';
import { findRow, rowsOf, untilShown } from './rows.ts';

about(6, 'pages', () => {
  it('of a rule are shown without a web site', async () => {
    await vscode.commands.executeCommand('fazhi.showRule', 'outline/gap');
    await waitForTab(label => label.includes('outline-gap'));
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('fazhi-rule:/outline-gap.md'));
    assert.include(page.getText(), '标题序号不连续');
  });

  it('of rules and configuration leave the report in sight', async () => {
    const document = await openReport();
    for (const [command, title] of [
      ['fazhi.showRule', /outline-gap/],
      ['fazhi.showEffectiveConfig', /Configuration in force|生效的配置/],
    ] as const) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand(command, 'outline/gap');
      await waitForTab(label => title.test(label));
      assert.include(
        vscode.window.visibleTextEditors.map(({ document: shown }) => shown),
        document,
      );
    }
  });

  it('of a rule stay in sight while the text is written', async function () {
    await needKeyboard(this);
    const document = await openReport();
    await vscode.commands.executeCommand('fazhi.showRule', 'outline/gap');
    await waitForTab(label => label.includes('outline-gap'));
    awaitPage('标题序号不连续');
    goToText();
    type('稿');
    await waitForText(document, text => text.includes('稿'));
    const [, beside] = vscode.window.tabGroups.all;
    // A preview that is no editor of its page turns to the text that is active.
    assert.instanceOf(beside?.activeTab?.input, vscode.TabInputCustom);
  });

  it('of a rule are chosen from a list', async () => {
    const showQuickPick = async (items: readonly vscode.QuickPickItem[]) =>
      items.find(({ description }) => description === 'figures/sum-mismatch');
    await answering({ showQuickPick }, () => vscode.commands.executeCommand('fazhi.showRule'));
    await waitForTab(label => label.includes('figures-sum-mismatch'));
  });

  it('of the rule under the cursor, else of those in its line, stand first in the list', async () => {
    const document = await openReport();
    const findings = await waitForDiagnostics(document.uri, list => list.length > 0);
    const ratio = findings.find(finding => ruleOf(finding) === 'figures/ratio-mismatch');
    assert(ratio);
    const first = async () => {
      let found: string | undefined;
      const showQuickPick = async (items: readonly vscode.QuickPickItem[]) => {
        found = items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator)?.description;
        return undefined;
      };
      await answering({ showQuickPick }, () => vscode.commands.executeCommand('fazhi.showRule'));
      return found;
    };
    for (const place of [ratio.range.start, ratio.range.start.with({ character: 0 })]) {
      putCursor(place);
      assert.strictEqual(await first(), 'figures/ratio-mismatch');
    }
  });

  it('of the configuration in force are shown', async () => {
    const document = await openDocument('序号跳号.md');
    await waitForDiagnostics(document.uri, list => list.length > 0);
    await vscode.commands.executeCommand('fazhi.showEffectiveConfig');
    await waitForTab(label => /Configuration in force|生效的配置/.test(label));
  });
});

about(6, 'the preview', () => {
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

  it('sets numbered items as paragraphs and the caption of a table in the middle', async function () {
    if (vscode.extensions.getExtension('vscode.markdown-language-features') === undefined) this.skip();
    const report = await openDocument('数据报告.md');
    const table = '表1 案件情况表\n\n| 事项 | 件数 |\n|---|---|\n| 许可 | 3 |\n';
    await replaceTexts(report, [['二、存在', `1. 公开\n\n${table}\n2. 优化\n\n二、存在`]]);
    await waitForDiagnostics(report.uri, list => list.length > 0);
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', report);
    assert.match(html, /<p[^>]*>1\. .*<\/p>\s*<p[^>]*class="[^"]*fazhi-caption[^"]*"/);
    assert.match(html, /<\/table>\s*<p[^>]*>2\. /);
  });

  it('sets the sign-off to the right, on lines of its own, and marks findings in text and tables', async function () {
    if (vscode.extensions.getExtension('vscode.markdown-language-features') === undefined) this.skip();
    const report = await openDocument('数据报告.md');
    await replaceTexts(report, [
      ['二、存在', '| 事项 | 件数 |\n|---|---|\n| 许可 | 3 |\n| 处罚 | 4 |\n| 合计 | 8 |\n\n二、存在'],
    ]);
    await waitForDiagnostics(report.uri, list => list.some(finding => ruleOf(finding) === 'figures/table-mismatch'));
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', report);
    assert.match(html, /<p[^>]*class="[^"]*fazhi-signed[^"]*"[^>]*>临江县人民政府<\/p>/);
    assert.match(html, /<p[^>]*class="[^"]*fazhi-signed[^"]*"[^>]*>2025年2月20日<\/p>/);
    assert.match(html, /<mark class="fazhi-info" title="[^"]+">94%<\/mark>/);
    assert.match(
      html,
      /<td>合计<\/td>\s*<td class="fazhi-has-finding fazhi-error"><mark class="fazhi-error" title="[^"]+">8<\/mark>/,
    );
    await replaceTexts(report, [['临江县人民政府\n\n2025', '临江县人民政府\n2025']]);
    const render = () => vscode.commands.executeCommand<string>('markdown.api.render', report);
    assert.match(await render(), /<p[^>]*class="[^"]*fazhi-signed[^"]*"[^>]*>临江县人民政府\n2025年2月20日<\/p>/);
    // As a new draft ends, before its date is written.
    await replaceTexts(report, [['临江县人民政府\n2025年2月20日', '临江县人民政府\n\n2026年XX月XX日']]);
    await waitForDiagnostics(report.uri, list => list.some(finding => ruleOf(finding) === 'sections/leftover'));
    assert.match(await render(), /<p[^>]*class="[^"]*fazhi-signed[^"]*"[^>]*>2026年<mark[^>]*>XX月XX<\/mark>日<\/p>/);
  });

  it('is loaded again, and so may leave its place, only when its marks change without the text', async function () {
    if (vscode.extensions.getExtension('vscode.markdown-language-features') === undefined) this.skip();
    const report = await openReport();
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
    await waitForTab(label => /(?:Preview|预览).*数据报告/.test(label));
    // Longer than VS Code waits to show a text, and the extension for what VS Code shows by itself.
    const settled = () => new Promise(resolve => setTimeout(resolve, 2000));
    // Each time a preview is made, and each time the extension sees to it whether one should be.
    const looks = countingCalls(vscode.languages, 'getDiagnostics', ([uri]) => String(uri) === String(report.uri));
    const loads = countingCalls(vscode.commands, 'executeCommand', ([name]) => name === 'markdown.preview.refresh');
    try {
      await untilShown(
        () => looks.count > 0,
        () => 'The preview was not made',
      );
      await settled();
      const loaded = loads.count;
      await replaceTexts(report, [['一、主要', '前言。\n\n一、主要']]);
      await settled();
      assert.strictEqual(loads.count, loaded);
      const { node } = findRow(await rowsOf('fazhi.ledger'), /94%/);
      await vscode.commands.executeCommand('fazhi.markReviewed', node);
      await untilShown(
        () => loads.count > loaded,
        () => 'The preview does not follow the findings',
      );
    } finally {
      looks.end();
      loads.end();
    }
  });

  it('shows the next report that is opened as an official document, too', async function () {
    await needKeyboard(this);
    if (vscode.extensions.getExtension('vscode.markdown-language-features') === undefined) this.skip();
    const report = await openReport();
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
    await waitForTab(label => /(?:Preview|预览).*数据报告/.test(label));
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    // As from the list of files: a document that is opened first and shown then is known as a report before its preview.
    const next = vscode.Uri.joinPath(report.uri, '..', '序号跳号.md');
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(report.uri, '../..', '序号跳号.md'), next);
    await vscode.commands.executeCommand('vscode.open', next, { preview: false });
    awaitOfficialPreview('四、党政主要负责人');
    goToText();
    type('稿');
    await waitForText(await vscode.workspace.openTextDocument(next), text => text.includes('稿'));
  });

  it('opens beside the report', async () => {
    await openDocument('序号跳号.md');
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
    await waitForTab(label => /(?:Preview|预览).*序号跳号/.test(label));
  });
});

about(6, 'the walkthrough', () => {
  it('opens, and has a picture for each of its four steps', async () => {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`);
    await waitForTab(label => /Walkthrough|演练|Welcome|欢迎/.test(label));
    const [walkthrough] = manifest().contributes.walkthroughs;
    assert.strictEqual(walkthrough.steps.length, 4);
    for (const { title, description, media } of walkthrough.steps) {
      for (const text of [title, description, media.altText]) assert.notMatch(text, /^%|^$/);
      const picture = vscode.Uri.joinPath(extension().extensionUri, media.image);
      assert.isAbove((await vscode.workspace.fs.readFile(picture)).length, 1000);
    }
  });
});

about(6, 'settings', () => {
  it('are described, and leave Chinese characters without boxes', () => {
    const { properties } = manifest().contributes.configuration;
    for (const { markdownDescription } of Object.values<{ markdownDescription: string }>(properties)) {
      assert.notMatch(markdownDescription, /^%|^$/);
    }
    const highlight = vscode.workspace.getConfiguration('editor.unicodeHighlight', { languageId: 'markdown' });
    assert.isFalse(highlight.get('ambiguousCharacters'));
    assert.isFalse(highlight.get('nonBasicASCII'));
  });
});

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(extensionId);
  assert(found);
  return found;
}

function manifest() {
  return extension().packageJSON;
}
