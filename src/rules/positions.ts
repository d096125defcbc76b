import { type Document, isCollection, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Complaint, NodePath, Problem } from './problem.ts';

/** A YAML file parsed with the offsets of its nodes. */
interface Positioned {
  readonly document: Document;
  readonly lines: LineCounter;
}

export function parsePositioned(text: string): Positioned {
  const lines = new LineCounter();
  // YAML 1.2 core: "no", "on" and "off" stay words; a code such as 01 must be quoted (a schema says so).
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  return { document, lines };
}

/** Faults of the YAML itself (also a key given twice), located. */
export function syntaxProblems(file: string, { document, lines }: Positioned): readonly Problem[] {
  return document.errors.map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    text: { vi: `YAML sai: ${error.message}`, en: `bad YAML: ${error.message}` },
    suggestion: null,
  }));
}

/** Complaints about one file with the lines they are about. */
export function locateComplaints(
  file: string,
  positioned: Positioned,
  complaints: readonly Complaint[],
): readonly Problem[] {
  return complaints.map(({ path, atKey, text, suggestion }) => ({
    file,
    line: lineOf(positioned, path, atKey === true),
    text,
    suggestion,
  }));
}

/** Line of the node at a path, or of the nearest node above it that is there. */
function lineOf({ document, lines }: Positioned, path: NodePath, atKey: boolean): number | null {
  for (let length = path.length; length >= 0; length--) {
    const offset = offsetOf(document, path.slice(0, length), atKey || length === path.length);
    if (offset !== null) return lines.linePos(offset).line;
  }
  return null;
}

/** A value of a map is located by its key: a block value starts only on the next line. */
function offsetOf(document: Document, path: NodePath, byKey: boolean): number | null {
  const last = path.at(-1);
  const parent = path.length === 0 ? null : document.getIn(path.slice(0, -1), true);
  if (byKey && isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    return pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isScalar(node) || isCollection(node) ? (node.range?.[0] ?? null) : null;
}
