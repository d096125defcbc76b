import { childOf, elementsOf, settingOf, switchOf, type XmlElement } from './xml.ts';

/** How a run is set; undefined leaves it to the style below. */
export interface RunLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly caps?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly font?: string | undefined;
  /** Half points, as the file has it. */
  readonly size?: string | undefined;
  /** "superscript", "subscript" or "baseline". */
  readonly raise?: string | undefined;
}

export interface ParagraphLook {
  /** Outline level from 1. */
  readonly level?: number | undefined;
  readonly numId?: string | undefined;
  readonly numLevel?: number | undefined;
  readonly pageBreakBefore?: boolean | undefined;
}

interface StyleEntry {
  readonly type: string;
  readonly basedOn: string | undefined;
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
}

/** The look of direct formatting (`w:rPr`). */
export function runLook(properties: XmlElement | undefined): RunLook {
  if (properties === undefined) return {};
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  return {
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    caps: switchOf(properties, 'w:caps'),
    hidden: switchOf(properties, 'w:vanish'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    size: settingOf(properties, 'w:sz'),
    raise: settingOf(properties, 'w:vertAlign'),
  };
}

/** Level 9 of `w:outlineLvl` is body text (ISO/IEC 29500-1, 17.3.1.20). */
const BODY_LEVEL = 9;

export function paragraphLook(properties: XmlElement | undefined): ParagraphLook {
  if (properties === undefined) return {};
  const outline = settingOf(properties, 'w:outlineLvl');
  const level = outline === undefined ? undefined : Number(outline);
  const numbers = childOf(properties, 'w:numPr');
  const numLevel = settingOf(numbers, 'w:ilvl');
  return {
    level: level === undefined || !(level >= 0 && level < BODY_LEVEL) ? undefined : level + 1,
    numId: settingOf(numbers, 'w:numId'),
    numLevel: numLevel === undefined ? undefined : Number(numLevel),
    pageBreakBefore: switchOf(properties, 'w:pageBreakBefore'),
  };
}

/** The styles of a document with what they inherit. */
export class Styles {
  readonly #entries = new Map<string, StyleEntry>();
  readonly #runs = new Map<string, RunLook>();
  readonly #paragraphs = new Map<string, ParagraphLook>();
  readonly #defaults: RunLook;
  readonly #defaultParagraph: string | undefined;

  constructor(root: XmlElement | null) {
    const part = root ?? undefined;
    this.#defaults = runLook(childOf(childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
    let defaultParagraph: string | undefined;
    for (const style of elementsOf(part)) {
      const id = style.attributes['w:styleId'];
      if (style.name !== 'w:style' || id === undefined || this.#entries.has(id)) continue;
      const type = style.attributes['w:type'] ?? 'paragraph';
      this.#entries.set(id, entryOf(style, type));
      if (type === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes['w:default'] ?? ''))
        defaultParagraph ??= id;
    }
    this.#defaultParagraph = defaultParagraph;
  }

  paragraph(styleId: string | undefined): ParagraphLook {
    const id = styleId ?? this.#defaultParagraph;
    return id === undefined ? {} : this.#inherit(id, this.#paragraphs, (entry) => entry.paragraph);
  }

  /** The look of a run from the document's defaults up to its own formatting. */
  run(paragraphStyle: string | undefined, runStyle: string | undefined, own: RunLook): RunLook {
    const below = paragraphStyle ?? this.#defaultParagraph;
    let look = this.#defaults;
    if (below !== undefined)
      look = over(
        look,
        this.#inherit(below, this.#runs, (entry) => entry.run),
      );
    if (runStyle !== undefined)
      look = over(
        look,
        this.#inherit(runStyle, this.#runs, (entry) => entry.run),
      );
    return over(look, own);
  }

  #inherit<T extends object>(id: string, cache: Map<string, T>, pick: (entry: StyleEntry) => T): T {
    const known = cache.get(id);
    if (known) return known;
    const chain: T[] = [];
    const seen = new Set<string>();
    for (
      let at: string | undefined = id;
      at !== undefined && !seen.has(at);
      at = this.#entries.get(at)?.basedOn
    ) {
      seen.add(at);
      const entry = this.#entries.get(at);
      if (entry) chain.unshift(pick(entry));
    }
    const look = chain.reduce((below, above) => over(below, above), {} as T);
    cache.set(id, look);
    return look;
  }
}

function entryOf(style: XmlElement, type: string): StyleEntry {
  const paragraph = paragraphLook(childOf(style, 'w:pPr'));
  // Built-in names are English in every language version of Word.
  const named = /^heading ([1-9])$/i.exec(settingOf(style, 'w:name') ?? '')?.[1];
  const level = paragraph.level ?? (named === undefined ? undefined : Number(named));
  return {
    type,
    basedOn: settingOf(style, 'w:basedOn'),
    run: runLook(childOf(style, 'w:rPr')),
    paragraph: { ...paragraph, level },
  };
}

/** `above` where it says something, `below` elsewhere. */
export function over<T extends object>(below: T, above: T): T {
  const merged = { ...below };
  for (const key of Object.keys(above) as (keyof T)[]) if (above[key] !== undefined) merged[key] = above[key];
  return merged;
}
