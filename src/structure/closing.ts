import { type RichText, sliceText } from '../document/rich-text.ts';
import { fold } from '../text/fold.ts';
import { isPhrase, openingPhrase, opensWith } from '../text/words.ts';
import type { Item, LineItem } from './items.ts';
import { readMarker } from './numbering.ts';
import { isLongTitle, isSigningLine, looksLikeName } from './signing.ts';
import type { StructureWords } from './words.ts';

/** What stands between the body and the annexes. */
export interface Closing {
  readonly signature: readonly RichText[];
  readonly recipients: readonly RichText[];
  readonly bodyEnd: number;
  /** Lines of the closing, wherever they stand between others. */
  readonly taken: ReadonlySet<Item>;
}

/** Recipients and signature come in either order; what belongs to neither stays where it is. */
export function findClosing(items: readonly Item[], from: number, words: StructureWords): Closing {
  const bodyEnd = findBodyEnd(items, from, words);
  const reader = new ClosingReader(words);
  for (const item of items.slice(bodyEnd)) {
    if (item.kind === 'table') break;
    if (item.kind === 'gap') reader.gap();
    if (item.kind === 'line' && !reader.read(item)) break;
  }
  return { signature: reader.signature, recipients: reader.recipients, bodyEnd, taken: reader.taken };
}

function findBodyEnd(items: readonly Item[], from: number, words: StructureWords): number {
  for (let at = from; at < items.length; at++) {
    const item = items[at];
    if (item?.kind !== 'line') continue;
    if (openingPhrase(words.recipients, item.folded) !== null && item.content.text.length < 60) return at;
    if (isSigningLine(item.content.text, words)) return at;
  }
  return items.length;
}

class ClosingReader {
  readonly recipients: RichText[] = [];
  readonly signature: RichText[] = [];
  readonly taken = new Set<Item>();
  readonly #words: StructureWords;
  #state: 'open' | 'recipients' | 'signature' | 'named' = 'open';

  constructor(words: StructureWords) {
    this.#words = words;
  }

  /** What follows a gap is no item of the list before it. */
  gap(): void {
    if (this.#state === 'recipients') this.#state = 'open';
  }

  /** Reads the next line; false where the closing is over. */
  read(line: LineItem): boolean {
    if (
      this.#readHeading(line) ||
      this.#readTitle(line) ||
      this.#readName(line) ||
      this.#readRecipient(line)
    ) {
      this.taken.add(line);
      return true;
    }
    if (this.#state === 'named' && this.recipients.length > 0) return false;
    const begun = this.recipients.length > 0 || this.signature.length > 0;
    return !begun || !opensAnnex(line, this.#words);
  }

  #readHeading(line: LineItem): boolean {
    if (openingPhrase(this.#words.recipients, line.folded) === null) return false;
    this.#state = 'recipients';
    const rest = line.content.text.replace(/^[^:]*:?/, '').trim();
    if (rest !== '') this.recipients.push(line.content);
    return true;
  }

  #readTitle(line: LineItem): boolean {
    const { text } = line.content;
    const goesOn = this.#state === 'signature' && isLongTitle(text, this.#words);
    if (!goesOn && !isSigningLine(text, this.#words)) return false;
    this.#state = 'signature';
    this.signature.push(line.content);
    return true;
  }

  /** Under the titles: "(Đã ký)" and its kind, then the name. */
  #readName(line: LineItem): boolean {
    if (this.#state !== 'signature') return false;
    if (line.folded === '' || isPhrase(this.#words.signatureNoise, line.folded)) return true;
    const name = signedName(line, this.#words);
    if (name === null) return isBracketed(line.content.text);
    this.signature.push(name);
    this.#state = 'named';
    return true;
  }

  #readRecipient(line: LineItem): boolean {
    if (this.#state !== 'recipients' || !isRecipient(line, this.recipients, this.#words)) return false;
    this.recipients.push(line.content);
    return true;
  }
}

/** The name alone, or behind "Ký bởi:"; null where the line is none. */
function signedName(line: LineItem, words: StructureWords): RichText | null {
  const { content } = line;
  if (opensAnnex(line, words)) return null;
  if (looksLikeName(content.text)) return content;
  const lead = /^[^:]{2,20}:\s*/u.exec(content.text)?.[0] ?? '';
  if (lead === '' || !isPhrase(words.signatureNoise, fold(lead))) return null;
  const rest = sliceText(content, lead.length, content.text.length);
  return looksLikeName(rest.text) ? rest : null;
}

function isBracketed(text: string): boolean {
  return /^[([].*[)\]]$/.test(text.trim());
}

function opensAnnex(line: LineItem, words: StructureWords): boolean {
  return openingPhrase(words.annex, line.folded) !== null && line.content.text.length < 200;
}

/** "- Sở Nội vụ (b/c);": an item of the list, or the second line of one. */
function isRecipient(line: LineItem, soFar: readonly RichText[], words: StructureWords): boolean {
  if (readMarker(line.content.text, words.bullets, words.parts)?.style === 'bullet') return true;
  if (soFar.length === 0) return true;
  const last = soFar.at(-1)?.text ?? '';
  return /[;,]$/.test(last) || /^\p{Ll}/u.test(line.content.text) || opensWith(line.folded, 'luu');
}
