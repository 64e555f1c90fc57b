/** `fazhi-lint new`: a skeleton that lints with nothing but its blanks. */
import { describe, expect, test } from 'vitest';
import { kinds } from '../../server/src/engine/index.ts';
import { makeFolder, runCli, testCases } from './harness.ts';

describe('new', () => {
  const KNOWN = [[], ['--year', '2025'], ['--issuer', '云泽市司法局'], ['--issuer', '云泽市司法局', '--year', '2025']];
  test.each(kinds.flatMap(({ id }) => KNOWN.map(known => [id, known] as const)))(
    '%s %j has nothing to remark on but its blanks',
    async (id, known) => {
      const folder = await makeFolder({});
      expect(await runCli(['new', id, ...known, '--output', 'a.md'], { cwd: folder })).toEqual({
        exit: 0,
        stdout: '',
        stderr: '',
      });
      const { stdout } = await runCli(['check', 'a.md', '--format', 'json'], { cwd: folder });
      const [file] = JSON.parse(stdout).files;
      expect(file.findings.filter(({ rule }: { rule: string }) => rule !== 'sections/leftover')).toEqual([]);
    },
  );

  testCases([
    {
      name: 'names issuer and year',
      files: {},
      args: ['new', 'annual-report', '--issuer', '云泽市人民政府', '--year', '2025'],
      exit: 0,
      stdout: ['云泽市人民政府', '2025年'],
    },
    {
      name: 'an unknown kind',
      files: {},
      args: ['new', 'plan'],
      exit: 2,
      stdout: [],
      stderr: ['没有文种「plan」', 'work-plan'],
    },
    { name: 'an odd year', files: {}, args: ['new', 'report', '--year', '25'], exit: 2, stderr: ['--year: 「25」'] },
    {
      name: 'a kind of the project',
      files: {
        '.fazhilint.json': '{"kindFiles": ["b.json"]}',
        'b.json': '{"id": "briefing", "extends": "work-plan", "name": {"zh": "简报", "en": "Briefing"}}',
      },
      args: ['new', 'briefing'],
      exit: 0,
      stdout: [/./],
    },
  ]);
});
