/** Drag and drop in the view 结构: a section on another one, asked about where it would change its parent or its level. */
import { DataTransferItem, type TreeDragAndDropController, window } from 'vscode';
import type { SectionView } from '../../../server/src/lsp/protocol.ts';
import { DROP_PLACES, type DropParams, type DropView } from '../../../server/src/lsp/restructureProtocol.ts';
import type { ActiveReport } from '../activeReport.ts';
import { l10n } from '../l10n.ts';
import { mayChange, type Restructuring } from './restructuring.ts';
import type { Node } from './rows.ts';

const TYPE = 'application/vnd.code.tree.fazhi.structure';

type Dragged = Pick<SectionView, 'id' | 'heading' | 'form'>;

export function createDragAndDrop(report: ActiveReport, restructuring: Restructuring): TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: [TYPE],
    dropMimeTypes: [TYPE],
    handleDrag([node], transfer) {
      if (node?.type !== 'section') return;
      const { id, heading, form } = node.section;
      transfer.set(TYPE, new DataTransferItem({ id, heading, form } satisfies Dragged));
    },
    async handleDrop(target, transfer) {
      const dragged: unknown = transfer.get(TYPE)?.value;
      if (!isDragged(dragged) || (target && target.type !== 'section') || !mayChange(dragged)) return;
      const onto = target?.section.id ?? null;
      const wanted = { section: dragged.id, onto };
      const view = onto === dragged.id ? null : await report.ask<DropParams, DropView>(DROP_PLACES, wanted);
      if (!view) {
        if (onto !== dragged.id) void window.showInformationMessage(whyNot(dragged));
        return;
      }
      const place = view.isPlain ? 0 : await askWhere(dragged, view);
      if (place !== undefined) await restructuring.apply(dragged.id, { to: 'drop', onto, place });
    },
  };
}

/** For a row that set nothing, such as a field, VS Code sends words of its own under the same name. */
function isDragged(value: unknown): value is Dragged {
  return typeof value === 'object' && value !== null && 'heading' in value;
}

/** The index of the place; undefined where nothing is to be done. */
async function askWhere({ heading }: Dragged, { places }: DropView): Promise<number | undefined> {
  const items = [
    ...places.map(({ label, note }, place) => ({ label, detail: note, place })),
    { label: l10n.t('Cancel'), detail: l10n.t('Everything stays as it is.'), place: undefined },
  ];
  const placeHolder = l10n.t('Where is “{0}” to go?', heading);
  return (await window.showQuickPick(items, { placeHolder, ignoreFocusOut: true }))?.place;
}

function whyNot({ heading }: Dragged): string {
  return l10n.t(
    '“{0}” was not moved. Dropped on a heading beside it, it goes in front of that; on the heading above it, to the end; below itself it cannot go.',
    heading,
  );
}
