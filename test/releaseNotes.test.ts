/** The text of a release: a row for each of its files, and the section of the changelog. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { version } from '../package.json';
import { TARGETS } from '../scripts/release/executable.ts';
import { releaseNotes } from '../scripts/release/notes.ts';
import { ROOT } from './sources.ts';

const CHANGES =
  '# Changelog\n\n## 0.2.0 (2026)\n\n### Editor\n\n- [New](docs/new.md), see [there](https://example.org).\n\n## 0.1.0\n\n- Old.\n';

test('names each file with its purpose, then what changed, without links that lead nowhere', () => {
  expect(releaseNotes(CHANGES, '0.2.0', ['fazhi-lint-0.2.0.vsix', 'SHA256SUMS'])).toBe(
    [
      '| 文件 File | 用途 | Purpose |',
      '| --- | --- | --- |',
      '| `fazhi-lint-0.2.0.vsix` | VS Code 扩展：“从 VSIX 安装…” | VS Code: Install from VSIX… |',
      '| `SHA256SUMS` | 校验和（SHA-256） | Checksums (SHA-256) |',
      '',
      '### Editor',
      '',
      '- New, see [there](https://example.org).',
      '',
    ].join('\n'),
  );
});

test('of a version that the changelog does not know, or a file without a purpose, are refused', () => {
  expect(() => releaseNotes(CHANGES, '0.2', [])).toThrow('0.2');
  expect(() => releaseNotes(CHANGES, '0.2.0', ['core'])).toThrow('core');
});

test('can be written for this version and every system', () => {
  const names = TARGETS.map(({ name }) => `fazhi-lint-${version}-${name}.zip`);
  expect(releaseNotes(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version, names)).toContain('macos-arm64');
});
