/** The schema of `.fazhilint.json` for VS Code: the same words for completion and hovers, but nothing that could fail. */
import { collapse } from './configSchema.ts';

type Node = Readonly<Record<string, unknown>>;

/** What makes a value wrong and says nothing to whoever writes one. */
const DEMANDS = new Set([
  'type',
  'required',
  'enum',
  'enumDescriptions',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'pattern',
]);

/** What is wrong with a configuration the server says, in the reader's language; VS Code would say it again in its own. */
export function editorSchema(strict: string): string {
  return `${collapse(JSON.stringify(relaxed(JSON.parse(strict)), null, 2))}\n`;
}

function relaxed(value: unknown, isNames = false): unknown {
  if (Array.isArray(value)) return value.map(each => relaxed(each));
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Node;
  // The keys of these are names of a configuration, not words of the schema.
  const nested = (key: string) => key === 'properties' || key === 'definitions';
  const kept = Object.entries(node).filter(
    ([key, each]) => isNames || !(DEMANDS.has(key) || (key === 'additionalProperties' && each === false)),
  );
  const result = Object.fromEntries(kept.map(([key, each]) => [key, relaxed(each, !isNames && nested(key))]));
  return isNames || !Array.isArray(node['enum']) ? result : { ...result, defaultSnippets: choices(node) };
}

function choices({ enum: values, enumDescriptions }: Node) {
  const descriptions = Array.isArray(enumDescriptions) ? enumDescriptions : [];
  return (values as unknown[]).map((body, index) => ({
    label: JSON.stringify(body),
    ...(typeof descriptions[index] === 'string' ? { description: descriptions[index] } : {}),
    body,
  }));
}
