// Line 6: Word files: the open report exported as one, and one annotated with its findings.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { findingsOf, openReport, replaceTexts, waitForDiagnostics } from './harness.ts';
import { about } from './lines.ts';
import { answering } from './recorder.ts';

const beside = (document: vscode.TextDocument, name: string) => vscode.Uri.joinPath(document.uri, '..', name);

/** What a .docx begins with. */
async function isArchive(file: vscode.Uri): Promise<boolean> {
  const bytes = await vscode.workspace.fs.readFile(file);
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes.length > 5000;
}

/** Answers a question that stands in the way of everything else with one of its buttons. */
function answer(index: number) {
  return async (_message: string, ...[options, ...buttons]: (string | vscode.MessageOptions)[]) => {
    assert.isTrue((options as vscode.MessageOptions).modal);
    return buttons[index] as string;
  };
}

about(6, 'Word files', () => {
  it('are written from a report, as a draft when it has errors, and annotated into a copy', async () => {
    const document = await openReport();
    const before = document.getText();
    const [report, copy] = [beside(document, '导出.docx'), beside(document, '导出的副本.docx')];
    const proposed: (string | undefined)[] = [];
    const said: string[] = [];
    const answers = (target: vscode.Uri) => ({
      showWarningMessage: answer(0),
      showSaveDialog: async ({ defaultUri }: vscode.SaveDialogOptions) => {
        proposed.push(defaultUri?.path.replace(/^.*\//, ''));
        return target;
      },
      showInformationMessage: async (message: string) => {
        said.push(message);
        return undefined;
      },
    });
    // The button in the title of the editor passes the document along.
    await answering(answers(report), () => vscode.commands.executeCommand('fazhi.exportWord', document.uri));
    assert.isTrue(await isArchive(report));
    assert.strictEqual(document.getText(), before);
    await answering(answers(copy), () => vscode.commands.executeCommand('fazhi.annotateWord', report, [report]));
    assert.isTrue(await isArchive(copy));
    assert.match(proposed[0] ?? '', /数据报告[^/]*\.docx$/);
    assert.match(proposed[1] ?? '', /^导出\.[^.]+\.docx$/);
    assert.lengthOf(said, 2);
    assert.match(said[1] ?? '', /\d+/);
  });

  it('become Markdown beside them, and are compared with the text that is open', async () => {
    const document = await openReport();
    const word = beside(document, '送来的.docx');
    const answers = {
      showWarningMessage: answer(0),
      showSaveDialog: async () => word,
      showInformationMessage: async () => undefined,
    };
    await answering(answers, () => vscode.commands.executeCommand('fazhi.exportWord'));
    await replaceTexts(document, [['加强乡镇法治力量', '充实乡镇法治力量']]);
    await vscode.commands.executeCommand('fazhi.compareWord', word, [word]);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert(input instanceof vscode.TabInputTextDiff);
    assert.strictEqual(String(input.modified), String(document.uri));
    const left = await vscode.workspace.openTextDocument(input.original);
    assert.include(left.getText(), '加强乡镇法治力量');
    // The Word file's text is there to compare with; its findings would stand under Problems twice.
    await waitForDiagnostics(document.uri, list => list.length > 0);
    assert.deepEqual(findingsOf(left.uri), []);
    let proposed: vscode.Uri | undefined;
    const target = beside(document, '转成的.md');
    const showSaveDialog = async ({ defaultUri }: vscode.SaveDialogOptions) => {
      proposed = defaultUri;
      return target;
    };
    await answering({ ...answers, showSaveDialog }, () => vscode.commands.executeCommand('fazhi.convertWord', word));
    assert.match(proposed?.path ?? '', /送来的\.md$/);
    assert.strictEqual(vscode.window.activeTextEditor?.document.uri.toString(), String(target));
    assert.include(vscode.window.activeTextEditor?.document.getText() ?? '', '一、主要举措和成效');
  });

  it('are never proposed under the name of a file that is there', async () => {
    const document = await openReport();
    const word = beside(document, '再送来的.docx');
    const proposed: (string | undefined)[] = [];
    const answers = (target?: vscode.Uri) => ({
      showWarningMessage: answer(0),
      showSaveDialog: async ({ defaultUri }: vscode.SaveDialogOptions) => {
        proposed.push(defaultUri?.path.replace(/^.*\//, ''));
        return target;
      },
      showInformationMessage: async () => undefined,
    });
    await answering(answers(word), () => vscode.commands.executeCommand('fazhi.exportWord'));
    for (const name of ['再送来的.md', '再送来的 (2).md'])
      await vscode.workspace.fs.writeFile(beside(document, name), new Uint8Array());
    await answering(answers(), () => vscode.commands.executeCommand('fazhi.convertWord', word));
    assert.strictEqual(proposed[1], '再送来的 (3).md');
  });

  it('are not written when the user wants to look at the errors first, nor onto the file itself', async () => {
    const document = await openReport();
    const asked = { showSaveDialog: () => Promise.reject(new Error('asked')) };
    const look = { ...asked, showWarningMessage: answer(1) };
    await answering(look, () => vscode.commands.executeCommand('fazhi.exportWord'));
    const none = beside(document, '不是.docx');
    await vscode.workspace.fs.writeFile(none, new Uint8Array([1, 2, 3]));
    const problems: string[] = [];
    const showErrorMessage = async (message: string) => {
      problems.push(message);
      return undefined;
    };
    await answering({ ...asked, showErrorMessage }, () => vscode.commands.executeCommand('fazhi.annotateWord', none));
    assert.lengthOf(problems, 1);
  });
});
