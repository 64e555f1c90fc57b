/** Drag and drop in the view 结构: a section on another one. */
import { DataTransferItem, type TreeDragAndDropController } from 'vscode';
import type { Restructuring } from './restructuring.ts';
import type { Node } from './rows.ts';

const TYPE = 'application/vnd.code.tree.fazhi.structure';

export function createDragAndDrop(restructuring: Restructuring): TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: [TYPE],
    dropMimeTypes: [TYPE],
    handleDrag([node], transfer) {
      if (node?.type === 'section') transfer.set(TYPE, new DataTransferItem(node.section.id));
    },
    async handleDrop(target, transfer) {
      const id: unknown = transfer.get(TYPE)?.value;
      if (typeof id !== 'string' || target?.type !== 'section') return;
      await restructuring.apply(id, { to: 'drop', onto: target.section.id });
    },
  };
}
