// Entry of the bundle that VS Code loads into its extension host: runs the Mocha suites and reports their result.
import Mocha from 'mocha';
import { workspace } from 'vscode';
import { expectations } from './expectations.ts';
import { LineReporter } from './lineReporter.ts';
import { startRecording } from './recorder.ts';

const testTimeout = 120_000;
/** Whoever needs a second attempt is named in the last line of the report. */
const retries = 1;
const reloads = / a reload\)$/;

/** Called by VS Code; rejects when a test failed, which VS Code turns into exit code 1. */
export async function run(): Promise<void> {
  startRecording();
  const { only } = await expectations();
  const mocha = new Mocha({ ui: 'bdd', reporter: LineReporter, timeout: testTimeout, retries, slow: 5_000 });
  if (only === undefined) mocha.grep(reloads).invert();
  else mocha.fgrep(only);
  // Puts `describe` and `it` into the global scope, as loading a file through Mocha would.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./activation.test.ts');
  await import('./diagnostics.test.ts');
  await import('./quickFix.test.ts');
  await import('./refactorings.test.ts');
  await import('./outline.test.ts');
  await import('./views.test.ts');
  await import('./structure.test.ts');
  await import('./structureKeyboard.test.ts');
  await import('./drag.test.ts');
  await import('./ledger.test.ts');
  await import('./ledgerKeyboard.test.ts');
  await import('./comparison.test.ts');
  await import('./writing.test.ts');
  await import('./navigation.test.ts');
  await import('./newReport.test.ts');
  await import('./reports.test.ts');
  await import('./newConfig.test.ts');
  await import('./wordFiles.test.ts');
  await import('./problems.test.ts');
  await import('./written.test.ts');
  await import('./plainText.test.ts');
  await import('./pages.test.ts');
  await import('./tasks.test.ts');
  await import('./silence.test.ts');
  await import('./restart.test.ts');
  await import('./languages.test.ts');
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  // In a workspace that holds plain text, the next window would start the extension before its suite records.
  for (const file of await workspace.findFiles('**/*.txt')) await workspace.fs.delete(file);
  if (failures > 0) throw new Error(`${failures} tests failed`);
}
