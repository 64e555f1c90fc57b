// Line 9: a server that ends, on purpose or not, comes back, and with it the findings.
import { assert } from 'chai';
import * as vscode from 'vscode';
import { expectations } from './expectations.ts';
import { openDocument, replaceTexts, ruleOf, waitForDiagnostics } from './harness.ts';
import { about } from './lines.ts';
import { shownMessages } from './recorder.ts';

about(9, 'the server', () => {
  it('is restarted by the command', async () => {
    const document = await openDocument('年度报告.md');
    await vscode.commands.executeCommand('fazhi.restart');
    await replaceTexts(document, [['四、', '五、']]);
    await waitForDiagnostics(document.uri, list => list.some(isGap));
  });

  it('comes back of itself when its process is killed', async function () {
    // In a browser the server is a thread of the page, which nobody kills.
    if ((await expectations()).host === 'worker') this.skip();
    const document = await openDocument('年度报告.md');
    await replaceTexts(document, [['四、', '五、']]);
    await waitForDiagnostics(document.uri, list => list.some(isGap));
    const killed = killServer();
    await waitForDiagnostics(document.uri, list => !list.some(isGap));
    await waitForDiagnostics(document.uri, list => list.some(isGap));
    assert.notStrictEqual(killed, serverProcess());
    // What the client library would say of it, in English.
    assert.deepEqual(
      shownMessages().filter(message => /connection to server|restarting server|server will/i.test(message)),
      [],
    );
  });
});

function killServer(): number {
  const id = serverProcess();
  node().kill(id, 'SIGKILL');
  return id;
}

/** The child of this extension host that runs the server, as the system lists it. */
function serverProcess(): number {
  const { readdirSync, readFileSync } = node().getBuiltinModule('node:fs');
  const found = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .find(id => {
      try {
        const parent = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
        return (
          Number(parent) === node().pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server/main.js')
        );
      } catch {
        // It has ended meanwhile.
        return false;
      }
    });
  assert(found, 'the server runs in a process of its own');
  return Number(found);
}

interface NodeProcess {
  readonly pid: number;
  kill(id: number, signal: string): void;
  getBuiltinModule(name: 'node:fs'): {
    readdirSync(path: string): string[];
    readFileSync(path: string, encoding: 'utf8'): string;
  };
}

function node(): NodeProcess {
  return (globalThis as unknown as { process: NodeProcess }).process;
}

function isGap(diagnostic: vscode.Diagnostic): boolean {
  return ruleOf(diagnostic) === 'outline/gap';
}
