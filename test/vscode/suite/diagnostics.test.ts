// Findings appear in the editor and follow what is typed.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { findingsOf, openDocument, openReport, replaceTexts, ruleOf, waitForDiagnostics } from './harness.ts';
import { about } from './lines.ts';

about(1, 'findings', () => {
  it('show a gap in the numbering', async () => {
    const document = await openDocument('序号跳号.md');
    const gaps = (await waitForDiagnostics(document.uri, list => list.some(isGap))).filter(isGap);
    assert.strictEqual(gaps.length, 1);
    const [gap] = gaps;
    assert(gap);
    assert.strictEqual(gap.severity, vscode.DiagnosticSeverity.Error);
    assert.match(document.lineAt(gap.range.start.line).text, /^四、/);
  });

  it('go when the text is corrected by hand and come back on undo', async () => {
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

about(1, 'a finding', () => {
  it('shows what it rests on, and links to the page of its rule', async () => {
    const document = await openReport();
    const [finding] = (await waitForDiagnostics(document.uri, isWrongRate)).filter(each => isWrongRate([each]));
    assert.sameMembers(finding?.relatedInformation?.map(({ location }) => document.getText(location.range)) ?? [], [
      '152件',
      '160件',
    ]);
    const code = finding?.code;
    assert(typeof code === 'object');
    assert.strictEqual(code.target.scheme, 'command');
    assert.strictEqual(code.target.path, 'fazhi.showRule');
  });

  it('is not faded, neither of what is to be filled in nor of a comment that ignores nothing', async () => {
    const document = await openReport();
    await replaceTexts(document, [
      ['2025年2月20日', '2025年XX月XX日'],
      ['一、主要', '<!-- fazhi-disable-next-line outline/gap -->\n一、主要'],
    ]);
    const rules = ['sections/leftover', 'suppression/unused'];
    const found = await waitForDiagnostics(document.uri, list =>
      rules.every(rule => list.some(each => ruleOf(each) === rule)),
    );
    assert.deepEqual(
      found.filter(({ tags }) => tags !== undefined && tags.length > 0),
      [],
    );
  });

  it('is of the text as it stands when many edits come one after the other', async () => {
    const document = await openReport();
    const rates = ['94', '96', '97', '98', '95'];
    // Findings of a state in between may come, but must not stay.
    for (const [index, rate] of rates.slice(1).entries()) {
      await replaceTexts(document, [[`办结率${rates[index]}%`, `办结率${rate}%`]]);
    }
    await waitForDiagnostics(document.uri, list => !isWrongRate(list));
  });
});

let longTexts = 0;

about(1, 'findings of a very long text', () => {
  it('come first where it is looked at, then all', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert(folder);
    const uri = vscode.Uri.joinPath(folder, `long-${++longTexts}`, '长报告.md');
    const matters = (from: number) =>
      Array.from({ length: 2500 }, (_, index) => {
        const count = 2 * (from + index) + 100;
        return `办理第${from + index}类事项${count}件，其中网上办理${count - 40}件，窗口办理40件，比上年增加${index + 1}件。`;
      });
    const text = [
      '# 关于某市2024年法治政府建设情况的报告',
      '一、总体情况',
      '会议于4月31日召开。',
      ...matters(1),
      '会议于6月31日召开。',
      ...matters(3000),
      '三、下一步打算',
      '继续努力。',
    ].join('\n\n');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const line = text.slice(0, text.indexOf('6月31日')).split('\n').length - 1;
    const states: (readonly number[])[] = [];
    const linesOf = () =>
      findingsOf(uri)
        .filter(finding => ruleOf(finding) === 'dates/impossible')
        .map(({ range }) => range.start.line);
    const watch = vscode.languages.onDidChangeDiagnostics(() => states.push(linesOf()));
    await vscode.commands.executeCommand('vscode.open', uri, { selection: new vscode.Range(line, 0, line, 0) });
    await waitForDiagnostics(uri, list => list.some(isGap));
    watch.dispose();
    const told = states.map(String).filter((state, index, all) => state !== '' && state !== all[index - 1]);
    assert.deepEqual(told.slice(-2), [`${line}`, `4,${line}`]);
  });
});

about(1, 'a configuration file with a mistake', () => {
  it('says so where the mistake is', async () => {
    const document = await openDocument('配置有误/.fazhilint.json');
    const findings = await waitForDiagnostics(document.uri, list => list.length > 0);
    assert.strictEqual(findings.length, 1);
    assert.include(document.getText(findings[0]?.range), 'no-such-rule');
  });

  it('says so once: VS Code does not say the same in English', async () => {
    const document = await openDocument('配置有误/.fazhilint.json');
    await waitForDiagnostics(document.uri, list => list.length > 0);
    await replaceTexts(document, [
      ['"outline/no-such-rule": "error"', '"outline/no-such-rule": "error", "outline/gap": "loud"'],
    ]);
    await waitForDiagnostics(document.uri, list => list.length === 2);
    const sources = vscode.languages.getDiagnostics(document.uri).map(({ source }) => source);
    assert.deepEqual(sources, ['fazhi', 'fazhi']);
  });
});

about(1, 'a mistyped kind', () => {
  it('in the front matter is told, and the report is checked all the same', async () => {
    const document = await openDocument('序号跳号.md');
    await replaceTexts(document, [['# 临江县', '---\nkind: anual-report\n---\n\n# 临江县']]);
    await waitForDiagnostics(
      document.uri,
      list => list.some(isGap) && list.some(({ message }) => message.includes('anual-report')),
    );
  });

  it('in the configuration is told, and the report is checked all the same', async () => {
    const document = await openDocument('序号跳号.md');
    const config = vscode.Uri.joinPath(document.uri, '..', '.fazhilint.json');
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode('{ "kinds": { "*.md": "anual-report" } }'));
    await waitForDiagnostics(config, list => list.some(({ message }) => message.includes('anual-report')));
    await waitForDiagnostics(document.uri, list => list.some(isGap));
  });
});

function isWrongRate(findings: readonly vscode.Diagnostic[]): boolean {
  return findings.some(finding => ruleOf(finding) === 'figures/ratio-mismatch');
}

function isGap(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'outline/gap';
}
