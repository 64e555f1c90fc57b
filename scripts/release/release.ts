/** Makes all files of a release in release/VERSION, with their checksums and notes: `npm run release`. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { version } from '../../package.json';
import {
  type FetchedNode,
  fetchNode,
  makeExecutable,
  RELEASE_FOLDER,
  TARGETS,
  type Target,
  targetOfThisMachine,
} from './executable.ts';
import { releaseNotes } from './notes.ts';

const run = promisify(execFile);
const folder = join(RELEASE_FOLDER, version);
/** Unix: a file that all may run. */
const RUNNABLE = 0o100755 << 16;

async function release(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  say('VS Code extension');
  await run('npm', ['run', 'package', '--', '-o', join(folder, `fazhi-lint-${version}.vsix`)]);
  say('npm package');
  await run('npm', ['pack', '--pack-destination', folder]);
  await copyFile('dist/demo.html', join(folder, `fazhi-lint-demo-${version}.html`));

  const builder = await fetchNode(targetOfThisMachine());
  for (const target of TARGETS) {
    say(`executable for ${target.name}`);
    await packExecutable(target, builder);
  }

  const names = (await readdir(folder)).sort();
  const sums = await Promise.all(names.map(async name => `${await digestOf(join(folder, name))}  ${name}\n`));
  await writeFile(join(folder, 'SHA256SUMS'), sums.join(''));
  await writeFile(
    join(RELEASE_FOLDER, `notes-${version}.md`),
    releaseNotes(await readFile('CHANGELOG.md', 'utf8'), version, [...names, 'SHA256SUMS']),
  );
  say(`done: ${folder}`);
}

/** An archive, since an executable that is downloaded as it is cannot be run on Unix and takes three times as long. */
async function packExecutable(target: Target, builder: FetchedNode): Promise<void> {
  const { program } = await fetchNode(target);
  const name = target.os === 'win32' ? 'fazhi-lint.exe' : 'fazhi-lint';
  const path = join(RELEASE_FOLDER, name);
  await makeExecutable(target, program, builder.program, path);
  const archive = zipSync({
    [name]: [await readFile(path), { os: 3, attrs: RUNNABLE }],
    LICENSE: await readFile('LICENSE'),
    'LICENSE-nodejs': await readFile(builder.license),
  });
  await writeFile(join(folder, `fazhi-lint-${version}-${target.name}.zip`), archive);
  await rm(path);
}

async function digestOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

function say(step: string): void {
  process.stderr.write(`release ${version}: ${step}\n`);
}

release().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
