/** Badges of the view 结构: how many errors and warnings a section holds, itself and below. */
import { FileDecoration, type FileDecorationProvider, ThemeColor, Uri } from 'vscode';
import { type SectionView, SHOWN_ONLY } from '../../../server/src/lsp/protocol.ts';

export const SECTION_SCHEME = `${SHOWN_ONLY}section`;

/** VS Code asks by address what to show beside a row, so the address says it. */
export function badgeUri(document: Uri, id: string, counts: SectionView['counts']): Uri {
  return Uri.from({ scheme: SECTION_SCHEME, path: id, query: JSON.stringify(counts), fragment: document.toString() });
}

export const badgeProvider: FileDecorationProvider = {
  provideFileDecoration(uri) {
    if (uri.scheme !== SECTION_SCHEME) return undefined;
    const { error, warning }: SectionView['counts'] = JSON.parse(uri.query);
    const count = error + warning;
    const color = new ThemeColor(error > 0 ? 'list.errorForeground' : 'list.warningForeground');
    // No words beside it: the row itself tells them. A badge has room for two characters.
    return new FileDecoration(count > 99 ? '9+' : String(count), undefined, color);
  },
};
