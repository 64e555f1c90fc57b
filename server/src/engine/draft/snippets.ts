/** VS Code snippets for the sections and usual sentences of the kinds. */
import type { Kind } from '../kinds/kind.ts';

export interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** Snippets by name, as a `.code-snippets` file for Markdown has them. */
export function snippetsOf(kinds: readonly Kind[]): Readonly<Record<string, Snippet>> {
  return Object.fromEntries(kinds.flatMap(kind => [...sectionSnippets(kind), ...phraseSnippets(kind)]));
}

function sectionSnippets({ contents, name }: Kind): [string, Snippet][] {
  return contents.map(({ name: content, skeleton }, index) => [
    `${name.zh}：${content.zh}`,
    {
      prefix: `fz${skeleton.heading.replace(/\{(?:year|next)\}年度/g, '').replace(/^推进法治政府建设的?/, '')}`,
      body: [
        `## \${1:${ORDINALS[index] ?? '一'}}、${withTabStops(skeleton.heading)}`,
        '',
        `\${3:${skeleton.body}}`,
        '',
      ],
      description: content.zh,
    },
  ]);
}

const ORDINALS = [...'一二三四五六七八九十'];

function withTabStops(heading: string): string {
  return heading.replace('{year}', '$' + '{2:2025}').replace('{next}', '$' + '{2:2026}');
}

function phraseSnippets({ phrases, name }: Kind): [string, Snippet][] {
  return phrases.map(({ name: phrase, prefix, body }) => [
    `${name.zh}：${phrase.zh}`,
    { prefix, body: body.split('\n'), description: phrase.zh },
  ]);
}
