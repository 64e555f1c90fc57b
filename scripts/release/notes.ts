/** The text of a release: which file is for whom, and what the changelog says of the version. */

/**
 * @param names of the files of the release
 * @throws where the changelog has no section for the version
 */
export function releaseNotes(changelog: string, version: string, names: readonly string[]): string {
  const [, changes] = changelog.split(new RegExp(`^## ${version.replaceAll('.', '\\.')}(?: .*)?$`, 'm'));
  if (changes === undefined) throw new Error(`CHANGELOG.md has no section “## ${version}”.`);
  const [section = ''] = changes.split(/^## /m);
  return `${filesTable(names)}\n${withoutLocalLinks(section).trim()}\n`;
}

const PURPOSES: readonly { readonly file: RegExp; readonly zh: string; readonly en: string }[] = [
  { file: /\.vsix$/, zh: 'VS Code 扩展：“从 VSIX 安装…”', en: 'VS Code: Install from VSIX…' },
  { file: /demo.*\.html$/, zh: '试用页：用浏览器打开，断网可用', en: 'Demo page: open it in a browser' },
  { file: /windows/, zh: '命令行，Windows，不需要 Node.js', en: 'Command line for Windows, no Node.js needed' },
  { file: /linux/, zh: '命令行，Linux，不需要 Node.js', en: 'Command line for Linux, no Node.js needed' },
  { file: /macos-arm64/, zh: '命令行，苹果芯片的 Mac', en: 'Command line for Macs with Apple silicon' },
  { file: /macos-x64/, zh: '命令行，英特尔芯片的 Mac', en: 'Command line for Macs with Intel' },
  { file: /\.tgz$/, zh: 'npm 包：命令行和程序库', en: 'npm package: command line and library' },
  { file: /SUMS$/, zh: '校验和（SHA-256）', en: 'Checksums (SHA-256)' },
];

function filesTable(names: readonly string[]): string {
  const rows = names.map(name => {
    const purpose = PURPOSES.find(({ file }) => file.test(name));
    if (!purpose) throw new Error(`Nothing says what ${name} is for.`);
    return `| \`${name}\` | ${purpose.zh} | ${purpose.en} |\n`;
  });
  return `| 文件 File | 用途 | Purpose |\n| --- | --- | --- |\n${rows.join('')}`;
}

/** Links to files of the repository lead nowhere from the page of a release. */
function withoutLocalLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, '$1');
}
