/** What `outline` and `rules` show to people. */
import type { Coverage, Kind, OutlineNode, Rule } from '../../engine/index.ts';
import { FIX_WORDS, SEVERITY_WORDS, withoutBold } from '../../engine/index.ts';
import { excerptOf, placeOf, type Shown } from '../../export/places.ts';
import { alignColumns } from '../columns.ts';
import { printable } from '../printable.ts';
import type { Session } from '../session.ts';

export interface ShownFile extends Shown {
  readonly path: string;
}

/** The section tree: line, ordinal, title, and the role in which the section counts. */
export function outlineStylish(
  document: ShownFile,
  kind: Kind | null,
  sections: readonly OutlineNode[],
  session: Session,
): string {
  const { colours, say } = session;
  const roleName = (role: string) => {
    const content = kind?.contents.find(content => content.role === role);
    return content ? say(content.name) : role;
  };
  const rows: string[][] = [];
  const add = (node: OutlineNode) => {
    const ordinal = node.ordinal ? node.ordinal.raw : '';
    const role = node.role === null ? '' : `  ${colours.cyan(`[${roleName(node.role)}]`)}`;
    rows.push([
      colours.dim(placeOf(document, node.headingSpan)),
      `${'  '.repeat(node.level - 1)}${colours.bold(ordinal)}${withoutBold(node.title)}${role}`,
    ]);
    node.children.forEach(add);
  };
  sections.forEach(add);
  const empty = say({ zh: '  没有带序号的标题。', en: '  There are no headings with ordinals.' });
  return page(
    header(document.path, kind, session),
    rows.length > 0 ? alignColumns(rows).map(line => `  ${line}`) : [empty],
  );
}

/** Fields of the kind with the first passage on each; nothing when they were not asked for. */
export function coverageStylish(
  document: ShownFile,
  covered: readonly Coverage[] | null,
  { colours, say }: Session,
): string {
  if (!covered) return '';
  const rows = covered.map(({ name, passages: [first], passages }) => [
    first ? colours.green('✔') : colours.yellow('–'),
    say(name),
    first ? placeOf(document, first) : '',
    first
      ? say({
          zh: `${passages.length} 处：${excerptOf(document.report, first)}`,
          en: `${passages.length}: ${excerptOf(document.report, first)}`,
        })
      : say({ zh: '未提及', en: 'not mentioned' }),
  ]);
  const title = say({ zh: '写到了哪些工作', en: 'Areas of work mentioned' });
  const none = say({ zh: '  这个文种没有列出要写到哪些工作。', en: '  This kind names no areas of work.' });
  return `\n${[title, ...(rows.length > 0 ? alignColumns(rows).map(line => `  ${line}`) : [none])].join('\n')}\n`;
}

export function rulesStylish(rules: readonly Rule[], { colours, say }: Session): string {
  const rows = rules.map(({ id, severity, fix, title }) => [
    colours.bold(id),
    say(SEVERITY_WORDS[severity]),
    say(FIX_WORDS[fix]),
    say(title),
  ]);
  return `${alignColumns(rows).join('\n')}\n`;
}

export function header(path: string, kind: Kind | null, { colours, say }: Session): string {
  const name = say(kind?.name ?? { zh: '未识别为报告', en: 'not recognised as a report' });
  return `${colours.underline(printable(path))}  ${colours.dim(name)}`;
}

export function page(head: string, lines: readonly string[]): string {
  return `${[head, ...lines].join('\n')}\n`;
}
