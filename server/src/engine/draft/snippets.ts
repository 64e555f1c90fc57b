/** Snippets for the sections and usual sentences of a kind. */
import type { Kind } from '../kinds/kind.ts';

export interface Snippet {
  /** What is typed: `fz` and the first words. */
  readonly prefix: string;
  /** With tab stops. */
  readonly body: string;
  readonly description: string;
}

export function snippetsOf(kind: Kind): readonly Snippet[] {
  return [...sectionSnippets(kind), ...phraseSnippets(kind)];
}

function sectionSnippets({ contents }: Kind): Snippet[] {
  return contents.map(({ name, skeleton }, index) => ({
    prefix: `fz${skeleton.heading.replace(/\{(?:year|next)\}年度/g, '').replace(/^推进法治政府建设的?/, '')}`,
    body: `## \${1:${ORDINALS[index] ?? '一'}}、${withTabStops(skeleton.heading)}\n\n\${3:${skeleton.body}}\n`,
    description: name.zh,
  }));
}

const ORDINALS = [...'一二三四五六七八九十'];

function withTabStops(heading: string): string {
  return heading.replace('{year}', '$' + '{2:2025}').replace('{next}', '$' + '{2:2026}');
}

function phraseSnippets({ phrases }: Kind): Snippet[] {
  return phrases.map(({ name, prefix, body }) => ({ prefix, body, description: name.zh }));
}
