/** What a developer is told and what VS Code starts for one: every room, task, script and program that is named exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { scripts } from '../package.json';
import { ROOT } from './sources.ts';

interface Task {
  readonly label: string;
  readonly script: string;
}

interface Launch {
  readonly name: string;
  readonly program?: string;
  readonly preLaunchTask?: string;
}

const read = (name: string) => parse(readFileSync(join(ROOT, '.vscode', name), 'utf8'));
const tasks: readonly Task[] = read('tasks.json').tasks;
const launches: readonly Launch[] = read('launch.json').configurations;
const compounds: readonly { readonly configurations: readonly string[] }[] = read('launch.json').compounds;

describe('in VS Code', () => {
  test('each task runs a script that there is', () => {
    expect(tasks.filter(({ script }) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  test('extension, server, web host, command line and tests can be started', () => {
    expect(launches).toHaveLength(6);
    const labels = tasks.map(({ label }) => label);
    expect(launches.filter(({ preLaunchTask: task }) => task !== undefined && !labels.includes(task))).toEqual([]);
    const programs = launches.flatMap(({ program }) => program ?? []);
    expect(programs.filter(path => !existsSync(path.replace(/^\${workspaceFolder}/, ROOT)))).toEqual([]);
    const names = launches.map(({ name }) => name);
    expect(compounds.flatMap(({ configurations }) => configurations).filter(name => !names.includes(name))).toEqual([]);
  });

  test('the server is debugged at the port that the client gives it', () => {
    const { port } = launches.find(({ name }) => name === 'Server') as unknown as { port: number };
    expect(readFileSync(join(ROOT, 'client/src/node.ts'), 'utf8')).toContain(`--inspect=${port}`);
  });
});

describe('CONTRIBUTING', () => {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');

  test('names files and folders that there are', () => {
    const named = Array.from(
      text.matchAll(/`((?:client|docs|scripts|seeds|server|test)\/[\w./-]+)`/g),
      ([, path = '']) => path,
    );
    const made = /(?:family.fault|figures-fault|formats\/name)\.(?:ts|md)$/; // By the recipe that names them.
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(path => !made.test(path) && !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('names scripts that there are', () => {
    const named = Array.from(text.matchAll(/\bnpm run ([\w:-]+)/g), ([, name = '']) => name);
    expect(named.filter(name => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
