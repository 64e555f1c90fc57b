/** The layout in force for a report: what the call asks for, else its front matter, else the configuration. */
import { DEFAULT_LAYOUT, type Layout, type Localized, type Report, readLayout } from '../../engine/index.ts';

export interface LayoutFor {
  readonly layout: Layout;
  /** What in the front matter could not be used. */
  readonly problems: readonly Localized[];
}

export function layoutFor(
  { frontMatter }: Report,
  configured: Partial<Layout> = {},
  asked: Partial<Layout> = {},
): LayoutFor {
  const data = frontMatter?.data;
  const own = typeof data === 'object' && data !== null && 'export' in data ? data.export : {};
  const { layout, problems } = readLayout(own);
  return {
    layout: { ...DEFAULT_LAYOUT, ...configured, ...layout, ...asked },
    problems: problems.map(({ message }) => message),
  };
}
