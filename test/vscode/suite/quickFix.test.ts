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

function ordinalsOf(document: vscode.TextDocument): string[] {
  return document.getText().match(/^[一二三四五六七]、/gm) ?? [];
}
