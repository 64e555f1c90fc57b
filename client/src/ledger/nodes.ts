/** What the view 数据核对 is made of: groups, rows and what a row is checked against. */
import type { LedgerGroupView, LedgerView, RelationView } from '../../../server/src/lsp/ledgerProtocol.ts';
import { type Filter, filterRows, groupRows, type Row, type Stop } from './rows.ts';

export interface GroupNode {
  readonly type: 'group';
  readonly group: LedgerGroupView;
  readonly rows: readonly Row[];
}

interface RowNode {
  readonly type: 'row';
  readonly row: Row;
  readonly parent: GroupNode;
}

export interface OperandNode {
  readonly type: 'operand';
  readonly operand: RelationView['operands'][number];
  readonly index: number;
  readonly parent: RowNode;
}

export type Node = GroupNode | RowNode | OperandNode;

/** A group that is selected together with rows is one that the selection has run over. */
export function rowsOf(nodes: readonly Node[]): readonly Row[] {
  const single = nodes.filter(({ type }) => type !== 'group');
  return (single.length > 0 ? single : nodes).flatMap(rowsUnder);
}

/** Where the walk through the rows begins at a node. */
export function stopOf(node: Node | undefined): Stop | undefined {
  switch (node?.type) {
    case 'group':
      return { group: node.group.group };
    case 'operand':
      return { group: node.parent.row.group, range: node.parent.row.range };
    case 'row':
      return node.row;
    case undefined:
      return undefined;
  }
}

/** Of a group all that are shown, of an operand the row that it belongs to. */
export function rowsUnder(node: Node): readonly Row[] {
  switch (node.type) {
    case 'group':
      return node.rows;
    case 'row':
      return [node.row];
    case 'operand':
      return [node.parent.row];
  }
}

export function idOf(node: Node): string {
  switch (node.type) {
    case 'group':
      return node.group.group;
    case 'row':
      return node.row.key;
    case 'operand':
      return `${node.parent.row.key}/${node.index}`;
  }
}

export function rootsOf({ rows, groups }: LedgerView, filter: Filter): GroupNode[] {
  return groupRows(groups, filterRows(rows, filter)).map(([group, found]) => ({ type: 'group', group, rows: found }));
}

export function childrenOf(node: Node): Node[] {
  switch (node.type) {
    case 'group':
      return node.rows.map(row => ({ type: 'row', row, parent: node }));
    case 'row':
      return node.row.group === 'lone'
        ? []
        : node.row.operands.map((operand, index) => ({ type: 'operand', operand, index, parent: node }));
    case 'operand':
      return [];
  }
}
