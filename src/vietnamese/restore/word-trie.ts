/** Words as a tree of letters, in one typed array: child of node n by letter l at n * letters + l. */
export class WordTrie {
  private readonly letters = new Map<number, number>();
  private children: Int32Array;
  private readonly ends: Int32Array;
  private readonly width: number;

  /** `words` are the entries, `ids` their ids. */
  constructor(words: readonly string[], ids: readonly number[]) {
    let size = 1;
    for (const word of words) {
      size += word.length;
      for (let i = 0; i < word.length; i++) {
        const code = word.charCodeAt(i);
        if (!this.letters.has(code)) this.letters.set(code, this.letters.size);
      }
    }
    this.width = this.letters.size;
    this.children = new Int32Array(size * this.width);
    this.ends = new Int32Array(size).fill(-1);
    let nodes = 1;
    words.forEach((word, k) => {
      let node = 0;
      for (let i = 0; i < word.length; i++) {
        const at = node * this.width + (this.letters.get(word.charCodeAt(i)) as number);
        if (this.children[at] === 0) this.children[at] = nodes++;
        node = this.children[at] as number;
      }
      this.ends[node] = ids[k] as number;
    });
    this.children = this.children.slice(0, nodes * this.width);
  }

  /** Number of nodes. */
  get size(): number {
    return this.ends.length;
  }

  /** Node after walking a string from a node, -1 if no word goes that way. */
  walk(node: number, text: string): number {
    let at = node;
    for (let i = 0; i < text.length; i++) {
      const letter = this.letters.get(text.charCodeAt(i));
      if (letter === undefined) return -1;
      at = this.children[at * this.width + letter] as number;
      if (at === 0) return -1;
    }
    return at;
  }

  /** Id of the word that ends at a node, -1 if none does. */
  wordAt(node: number): number {
    return this.ends[node] as number;
  }
}
