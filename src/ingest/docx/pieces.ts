import { childOf, element, elementsOf, settingOf, type XmlElement } from './xml.ts';

/** Blocks of a body that are read at one time. */
export interface Piece {
  readonly blocks: readonly XmlElement[];
  /** True where the first block goes on with the last table of the piece before. */
  readonly continuesTable: boolean;
}

/** About 800 rows of three cells. Larger pieces save no time, smaller ones start the library more often. */
const PIECE_ELEMENTS = 20_000;

/** Cuts a prepared body between blocks, and long tables between rows that no merged cell crosses. */
export function cutBody(body: readonly XmlElement[], limit = PIECE_ELEMENTS): Piece[] {
  const pieces: { blocks: XmlElement[]; continuesTable: boolean }[] = [{ blocks: [], continuesTable: false }];
  let size = 0;
  let joined = false;
  for (const block of body) {
    for (const [turn, part] of (block.name === 'w:tbl' ? cutTable(block, limit) : [block]).entries()) {
      const weight = elementCount(part);
      if (turn > 0 || (size > 0 && size + weight > limit && !joined)) {
        pieces.push({ blocks: [], continuesTable: turn > 0 });
        size = 0;
      }
      pieces.at(-1)?.blocks.push(part);
      size += weight;
    }
    // A paragraph whose end is deleted flows into the next block.
    joined = childOf(childOf(childOf(block, 'w:pPr'), 'w:rPr'), 'w:del') !== undefined;
  }
  return pieces;
}

function cutTable(table: XmlElement, limit: number): XmlElement[] {
  const parts: XmlElement[][] = [[]];
  let size = 0;
  for (const row of elementsOf(table)) {
    const weight = elementCount(row);
    if (size > 0 && size + weight > limit && !continuesCells(row)) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(row);
    size += weight;
  }
  return parts.map((rows) => element('w:tbl', {}, rows));
}

function continuesCells(row: XmlElement): boolean {
  return elementsOf(row).some((cell) => {
    const properties = childOf(cell, 'w:tcPr');
    return childOf(properties, 'w:vMerge') !== undefined && settingOf(properties, 'w:vMerge') !== 'restart';
  });
}

function elementCount(parent: XmlElement): number {
  let count = 1;
  for (const child of parent.children) if (typeof child !== 'string') count += elementCount(child);
  return count;
}
