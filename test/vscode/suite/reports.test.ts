// Line 6: commands around whole reports: the kind of one, all of the workspace, the status bar.
import { assert } from 'chai';
import * as vscode from 'vscode';
import {
  findingsOf,
  openDocument,
  openReport,
  placeOf,
  putCursor,
  replaceTexts,
  waitFor,
  waitForDiagnostics,
  waitForText,
} from './harness.ts';
import { about } from './lines.ts';
import { answering, isStatusShown, onDidChangeStatus, picking, statusItem } from './recorder.ts';

about(6, 'the kind of a document', () => {
  it('is chosen by the user and written into the text', async () => {
    const readme = await openDocument('README.md');
    await answering({ showQuickPick: picking(/^(?:其他公文|Any other)/) }, () =>
      vscode.commands.executeCommand('fazhi.chooseKind'),
    );
    await waitForText(readme, text => text.startsWith('---\nkind: report\n---\n'));
    await waitForDiagnostics(readme.uri, list => list.length > 0);
  });
});

about(6, 'what can be chosen', () => {
  it('begins with the annual report, and ends with no report at all and with recognition', async () => {
    const document = await openDocument('序号跳号.md');
    await waitForDiagnostics(document.uri, list => list.length > 0);
    const before = document.getText();
    let labels: string[] = [];
    const choose = (pattern: RegExp) =>
      answering(
        {
          showQuickPick: async items => {
            labels = items.map(({ label }) => label);
            return items.find(({ label }) => pattern.test(label));
          },
        },
        () => vscode.commands.executeCommand('fazhi.chooseKind'),
      );
    await choose(/^(?:不是报告|Not a report)$/);
    assert.match(labels[0] ?? '', /法治政府建设年度报告|law-based government/);
    await waitForDiagnostics(document.uri, list => list.length === 0);
    await choose(/自动识别|by itself/);
    await waitForDiagnostics(document.uri, list => list.length > 0);
    assert.strictEqual(document.getText(), before);
  });
});

about(6, 'the status bar', () => {
  const waitForStatus = (condition: (item: vscode.StatusBarItem) => boolean) =>
    waitFor(
      onDidChangeStatus,
      () => (condition(statusItem()) ? statusItem() : undefined),
      () => `The status bar says: ${statusItem().text}`,
    );

  it('says of a report what it is and what was found, and offers the kinds', async () => {
    await openDocument('数据报告.md');
    const item = await waitForStatus(({ text }) => /\$\(error\) \d/.test(text));
    assert.strictEqual(item.command, 'fazhi.chooseKind');
    const { value } = item.tooltip as vscode.MarkdownString;
    assert.include(value, 'command:fazhi.showEffectiveConfig');
    assert.notMatch(item.accessibilityInformation?.label ?? '', /\$\(/);
  });

  it('says of another Markdown file that it is no report', async () => {
    await openDocument('README.md');
    await waitForStatus(({ text }) => /Not a report|不是报告/.test(text));
  });

  it('says when checking is off', async () => {
    await openDocument('数据报告.md');
    const settings = vscode.workspace.getConfiguration('fazhi');
    try {
      await settings.update('enable', false, vscode.ConfigurationTarget.Global);
      await waitForStatus(({ text }) => /Checking is off|检查已关闭/.test(text));
    } finally {
      await settings.update('enable', undefined, vscode.ConfigurationTarget.Global);
    }
    await waitForStatus(({ text }) => /\$\(error\) \d/.test(text));
  });
});

about(6, 'the section under the cursor', () => {
  const waitForSection = (pattern: RegExp) =>
    waitFor(
      onDidChangeStatus,
      () => (pattern.test(statusItem('fazhi.section').text) ? statusItem('fazhi.section') : undefined),
      () => `The status bar says: ${statusItem('fazhi.section').text}`,
    );

  it('is told with its length and the figures to review, as the cursor moves', async () => {
    const document = await openReport();
    putCursor(placeOf(document, '力量不足'));
    await waitForSection(/^二、存在的不足和原因　(?:52字|52 characters)$/);
    putCursor(placeOf(document, '落实《重大'));
    const item = await waitForSection(/^（二）健全依法决策机制　.*(?:未复核 2|to review: 2)$/);
    assert.match(String(item.tooltip), /^一、主要举措和成效\n（二）健全依法决策机制\n/);
    assert.strictEqual(item.command, 'fazhi.ledger.focus');
  });

  const waitUntilHidden = (id: string) =>
    waitFor(
      onDidChangeStatus,
      () => (isStatusShown(id) ? undefined : true),
      () => `The status bar still says: ${statusItem(id).text}`,
    );

  it('is gone over a Markdown file that is no report', async () => {
    const document = await openReport();
    putCursor(placeOf(document, '力量不足'));
    await waitForSection(/52/);
    await openDocument('README.md');
    await waitUntilHidden('fazhi.section');
  });

  it('is gone, with the counts of the report, over what has no text: a picture in the same group', async () => {
    const document = await openReport();
    putCursor(placeOf(document, '力量不足'));
    await waitForSection(/52/);
    const picture = vscode.Uri.joinPath(document.uri, '..', '图.png');
    await vscode.workspace.fs.writeFile(picture, new Uint8Array());
    await vscode.commands.executeCommand('vscode.open', picture);
    await waitUntilHidden('fazhi.section');
    await waitUntilHidden('fazhi.status');
    await vscode.window.showTextDocument(document);
    await waitForSection(/52/);
    assert.isTrue(isStatusShown());
  });

  it('follows what is typed', async () => {
    const document = await openReport();
    putCursor(placeOf(document, '力量不足'));
    await waitForSection(/52/);
    await replaceTexts(document, [['力量不足，', '力量明显不足，']]);
    await waitForSection(/54/);
  });
});

about(6, 'the check of the workspace', () => {
  it('shows the findings of reports that are not open', async () => {
    const uri = vscode.Uri.joinPath(folder(), '序号跳号.md');
    const check = () => vscode.commands.executeCommand<{ reports: number; findings: number }>('fazhi.checkWorkspace');
    const result = await check();
    assert.isAtLeast(result.reports, 3);
    // As many as are listed under Problems, which does not list hints.
    const listed = () =>
      vscode.languages
        .getDiagnostics()
        .filter(([file]) => !file.path.endsWith('.json'))
        .flatMap(([file]) => findingsOf(file))
        .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint).length;
    await waitFor(
      vscode.languages.onDidChangeDiagnostics,
      () => (findingsOf(uri).length > 0 && listed() === result.findings ? true : undefined),
      () => `${findingsOf(uri).length} findings of a file that is not open, ${listed()} listed of ${result.findings}`,
    );
  });

  it('tells of findings that Problems lists of other documents: an unsaved text', async () => {
    const content = '# 临江县2024年法治政府建设年度报告\n\n一、工作情况\n\n受理160件，办结152件，办结率94%。\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    const isListed = ({ severity }: vscode.Diagnostic) => severity !== vscode.DiagnosticSeverity.Hint;
    await waitForDiagnostics(document.uri, list => list.some(isListed));
    type Result = { findings: number; elsewhere: number };
    const result = await vscode.commands.executeCommand<Result>('fazhi.checkWorkspace');
    assert.isAtLeast(result.elsewhere, findingsOf(document.uri).filter(isListed).length);
    const listed = () =>
      vscode.languages
        .getDiagnostics()
        .flatMap(([file]) => findingsOf(file))
        .filter(isListed).length;
    await waitFor(
      vscode.languages.onDidChangeDiagnostics,
      () => (listed() === result.findings + result.elsewhere ? true : undefined),
      () => `${listed()} listed of ${result.findings} and ${result.elsewhere}`,
    );
  });

  it('tells in a notification what was left out, Word files with a way to check them, and is short in the status bar', async () => {
    const word = vscode.Uri.joinPath(folder(), '送来的.docx');
    await vscode.workspace.fs.writeFile(word, new Uint8Array());
    const [said, brief]: [string[], string[]] = [[], []];
    const answers = {
      showInformationMessage: async (message: string, ...buttons: string[]) => {
        said.push(message, ...buttons);
        return undefined;
      },
      setStatusBarMessage: (text: string) => brief.push(text),
    };
    try {
      await answering(answers, () => vscode.commands.executeCommand('fazhi.checkWorkspace'));
      const [message = '', ...buttons] = said;
      assert.match(message, /Not checked: \d+ Word files\.|Word 文件 \d+ 个没有检查：/);
      assert.match(message, /no reports: \d+ files\.|不是报告、没有检查的文件 \d+ 个。/);
      assert.lengthOf(buttons, 1);
      assert.match(brief.join(), /^(?:\d+ reports checked|已检查报告 \d+ 份)$/);
    } finally {
      await vscode.workspace.fs.delete(word);
    }
  });

  it('stops when it is cancelled, and says how far it is', async () => {
    const crowd = vscode.Uri.joinPath(folder(), 'crowd');
    const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), '数据报告.md'));
    for (let number = 1; number <= 60; number++) {
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(crowd, `${number}.md`), text);
    }
    const said: string[] = [];
    const source = new vscode.CancellationTokenSource();
    const withProgress = (_: vscode.ProgressOptions, task: Parameters<typeof vscode.window.withProgress>[1]) => {
      const report = ({ message }: { message?: string }) => {
        said.push(message ?? '');
        source.cancel();
      };
      return task({ report }, source.token);
    };
    try {
      const check = () => vscode.commands.executeCommand('fazhi.checkWorkspace');
      const result = await answering({ withProgress: withProgress as typeof vscode.window.withProgress }, check);
      assert.isUndefined(result);
      assert.match(said[0] ?? '', /1\D+\d{2,}/);
    } finally {
      await vscode.workspace.fs.delete(crowd, { recursive: true });
    }
  });
});

function folder(): vscode.Uri {
  const uri = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert(uri);
  return uri;
}
