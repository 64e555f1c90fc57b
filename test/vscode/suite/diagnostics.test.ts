// Findings appear in the editor and follow what is typed.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { activateExtension, closeEditors, openDocument, replaceTexts, ruleOf, waitForDiagnostics } from './harness.ts';

describe('findings', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('show a gap in the numbering (smoke)', async () => {
    const document = await openDocument('序号跳号.md');
    const gaps = (await waitForDiagnostics(document.uri, list => list.some(isGap))).filter(isGap);
    assert.strictEqual(gaps.length, 1);
    const [gap] = gaps;
    assert(gap);
    assert.strictEqual(gap.severity, vscode.DiagnosticSeverity.Error);
    assert.match(document.lineAt(gap.range.start.line).text, /^四、/);
  });

  it('go when the text is mended by hand and come back on undo', async () => {
    const document = await openDocument('序号跳号.md');
    await waitForDiagnostics(document.uri, list => list.some(isGap));
    await replaceTexts(document, [
      ['四、', '三、'],
      ['五、', '四、'],
    ]);
    await waitForDiagnostics(document.uri, list => !list.some(isGap));
    await vscode.commands.executeCommand('undo');
    await waitForDiagnostics(document.uri, list => list.some(isGap));
  });

  it('stay away from a report without faults, except while it has one', async () => {
    const document = await openDocument('年度报告.md');
    await replaceTexts(document, [['四、', '五、']]);
    await waitForDiagnostics(document.uri, list => list.some(isGap));
    await vscode.commands.executeCommand('undo');
    const left = await waitForDiagnostics(document.uri, list => !list.some(isGap));
    const loud = left.filter(finding => finding.severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(loud.map(ruleOf), []);
  });
});

describe('a configuration file with a mistake', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('says so where the mistake is', async () => {
    const document = await openDocument('配置有误/.fazhilint.json');
    const findings = await waitForDiagnostics(document.uri, list => list.length > 0);
    assert.strictEqual(findings.length, 1);
    assert.include(document.getText(findings[0]?.range), 'no-such-rule');
  });
});

function isGap(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'outline/gap';
}
