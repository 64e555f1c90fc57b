// Runs the suite in a desktop VS Code, which @vscode/test-electron downloads. On Linux without a display: xvfb-run -a.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { quietSettings } from '../../scripts/web-host/host.mjs';
import { repository } from '../../scripts/web-host/versions.mjs';
import { bundleSuite, suitePath } from './bundle.mjs';

/** VSCODE_VERSION takes what test-electron takes: 'stable', 'insiders', '1.91.0'; VSCODE_PATH uses an installed one. */
const { VSCODE_VERSION: version, VSCODE_PATH: vscodeExecutablePath } = process.env;

const folder = await mkdtemp(join(tmpdir(), 'desktop-'));
try {
  const workspace = join(folder, 'workspace');
  const user = join(folder, 'profile', 'User');
  await cp(fileURLToPath(new URL('workspace', import.meta.url)), workspace, { recursive: true });
  // test-electron switches workspace trust off.
  const expectations = { host: 'node', from: 'folder', trusted: true };
  await writeFile(join(workspace, '.suite.json'), JSON.stringify(expectations));
  await mkdir(user, { recursive: true });
  await writeFile(join(user, 'settings.json'), JSON.stringify(quietSettings));
  await bundleSuite();
  process.exitCode = await runTests({
    ...(version && { version }),
    ...(vscodeExecutablePath && { vscodeExecutablePath }),
    extensionDevelopmentPath: repository,
    extensionTestsPath: suitePath,
    launchArgs: [workspace, '--user-data-dir', join(folder, 'profile'), '--disable-extensions', '--skip-welcome'],
  });
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}
