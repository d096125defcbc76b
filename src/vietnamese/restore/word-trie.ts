/** Words as a tree of letters, in one typed array: child of node n by letter l at n * width + l. */
export class WordTrie {
  /** Column of a UTF-16 unit, plus one; 0 for a unit that no word has. */
  private readonly columns = new Uint8Array(65536);
  private readonly children: Int32Array;
  private readonly ends: Int32Array;
  private readonly width: number;

  /** `words` are the entries, `ids` their ids. */
  constructor(words: readonly string[], ids: readonly number[]) {
    let width = 0;
    let bound = 1;
    for (const word of words) {
      bound += word.length;
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        if (this.columns[code] === 0) this.columns[code] = ++width;
      }
    }
    this.width = width;
    const children = new Int32Array(bound * width);
    const ends = new Int32Array(bound).fill(-1);
    let nodes = 1;
    words.forEach((word, k) => {
      let node = 0;
      for (let i = 0; i < word.length; i++) {
        const at = node * width + (this.columns[word.charCodeAt(i)] as number) - 1;
        if (children[at] === 0) children[at] = nodes++;
        node = children[at] as number;
      }
      ends[node] = ids[k] as number;
    });
    this.children = children.slice(0, nodes * width);
    this.ends = ends.slice(0, nodes);
  }

  /** Number of nodes. */
  get size(): number {
    return this.ends.length;
  }

  /** Child of a node by a UTF-16 unit, -1 if no word goes that way. */
  step(node: number, code: number): number {
    const column = this.columns[code] as number;
    if (column === 0) return -1;
    const child = this.children[node * this.width + column - 1] as number;
    return child === 0 ? -1 : child;
  }

  /** Id of the word that ends at a node, -1 if none does. */
  wordAt(node: number): number {
    return this.ends[node] as number;
  }
}
