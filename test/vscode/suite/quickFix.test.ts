// Fixes mend the text and leave nothing to fix.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  activateExtension,
  applyAction,
  closeEditors,
  openDocument,
  quickFixesFor,
  ruleOf,
  waitForDiagnostics,
  waitForSelection,
} from './harness.ts';

describe('fixes', () => {
  before(activateExtension);
  afterEach(closeEditors);

  it('renumber the whole run of headings at once (smoke)', async () => {
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

  it('are all applied by the command', async () => {
    const document = await openDocument('序号跳号.md');
    await waitForDiagnostics(document.uri, list => list.some(isGap));
    await vscode.commands.executeCommand('fazhi.fixAll');
    await waitForDiagnostics(document.uri, list => !list.some(isGap));
    assert.deepEqual(ordinalsOf(document), ['一、', '二、', '三、', '四、']);
  });
});

function isGap(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'outline/gap';
}

function isMissing(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'sections/missing';
}

function ordinalsOf(document: vscode.TextDocument): string[] {
  return document.getText().match(/^[一二三四五六七]、/gm) ?? [];
}
