import { formatNumber } from './number-format.ts';
import { childOf, elementsOf, settingOf, switchOf, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** "%1.%2." */
  readonly pattern: string;
  /** What stands between number and text. */
  readonly suffix: string;
  readonly symbolFont: boolean;
  /** All numbers of the pattern as decimals. */
  readonly legal: boolean;
  /** The level (from 0) whose new number begins this one anew; -1 never. */
  readonly restartAfter: number;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew when it is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVEL_REFERENCE = /%([1-9])/g;
/** Bullets that stand for themselves in any font, and those that do in a text font; others are symbol glyphs. */
const SIGN_BULLET = /^[-–—+*•]$/u;
const TEXT_BULLET = /^[·○●■□▪✓➢o]$/u;

/**
 * Word keeps list numbers out of the text. This counts them in document order and gives what Word prints: "1.1. ",
 * "a) ", "- ".
 */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #byStyle: ReadonlyMap<string, number>;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #started = new Set<string>();

  constructor(root: XmlElement | null) {
    const part = root ?? undefined;
    const elements = elementsOf(part);
    const definitions = new Map(
      elements.flatMap((found) => {
        const id = found.attributes['w:abstractNumId'];
        return found.name === 'w:abstractNum' && id !== undefined ? [[id, found] as const] : [];
      }),
    );
    this.#lists = readLists(elements, definitions);
    this.#byStyle = styleLevels([...definitions.values()]);
  }

  /** The level of a list that a paragraph style stands for. */
  levelOfStyle(styleId: string | undefined): number | undefined {
    return styleId === undefined ? undefined : this.#byStyle.get(styleId);
  }

  /** The label of the next paragraph of that list and level, with the blank behind it; null where there is none. */
  next(numId: string, depth: number): string | null {
    const list = this.#lists.get(numId);
    const level = list?.levels.get(depth);
    // numId 0 takes the numbering of the style away.
    if (numId === '0' || list === undefined || level === undefined) return null;
    const counts = this.#counts.get(list.abstractId) ?? new Map<number, number>();
    this.#counts.set(list.abstractId, counts);
    const key = `${numId}/${depth}`;
    const restart = this.#started.has(key) ? undefined : list.starts.get(depth);
    this.#started.add(key);
    const before = counts.get(depth);
    counts.set(depth, restart ?? (before === undefined ? level.start : before + 1));
    for (const [deeper, { restartAfter }] of list.levels)
      if (deeper > depth && restartAfter >= depth) counts.delete(deeper);
    return label(list, level, counts);
  }
}

function label(list: List, level: Level, counts: ReadonlyMap<number, number>): string | null {
  if (level.format === 'bullet') {
    const plain = SIGN_BULLET.test(level.pattern) || (TEXT_BULLET.test(level.pattern) && !level.symbolFont);
    return level.pattern === '' ? null : `${plain ? level.pattern : '•'}${level.suffix}`;
  }
  const text = level.pattern.replace(LEVEL_REFERENCE, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = list.levels.get(at);
    return formatNumber(
      counts.get(at) ?? of?.start ?? 1,
      level.legal ? 'decimal' : (of?.format ?? 'decimal'),
    );
  });
  return text.trim() === '' ? null : text + level.suffix;
}

function readLists(
  elements: readonly XmlElement[],
  definitions: ReadonlyMap<string, XmlElement>,
): Map<string, List> {
  const lists = new Map<string, List>();
  for (const num of elements) {
    const numId = num.attributes['w:numId'];
    const abstractId = settingOf(num, 'w:abstractNumId');
    if (num.name !== 'w:num' || numId === undefined || abstractId === undefined) continue;
    const definition = linkedDefinition(definitions.get(abstractId), [...definitions.values()]);
    const levels = readLevels(definition);
    const starts = new Map<number, number>();
    for (const change of elementsOf(num)) {
      const depth = Number(change.attributes['w:ilvl'] ?? 0);
      const own = childOf(change, 'w:lvl');
      if (own) levels.set(depth, readLevel(own, depth));
      const start = settingOf(change, 'w:startOverride');
      if (start !== undefined) starts.set(depth, Number(start));
    }
    lists.set(numId, { abstractId: definition?.attributes['w:abstractNumId'] ?? abstractId, levels, starts });
  }
  return lists;
}

/** A list that takes its levels from a list style points to the definition that belongs to the style. */
function linkedDefinition(own: XmlElement | undefined, all: readonly XmlElement[]): XmlElement | undefined {
  const style = settingOf(own, 'w:numStyleLink');
  return style === undefined ? own : (all.find((other) => settingOf(other, 'w:styleLink') === style) ?? own);
}

function readLevels(definition: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const found of elementsOf(definition)) {
    if (found.name !== 'w:lvl') continue;
    const depth = Number(found.attributes['w:ilvl'] ?? 0);
    levels.set(depth, readLevel(found, depth));
  }
  return levels;
}

function readLevel(found: XmlElement, depth: number): Level {
  const fonts = childOf(childOf(found, 'w:rPr'), 'w:rFonts')?.attributes;
  const restart = settingOf(found, 'w:lvlRestart');
  return {
    start: Number(settingOf(found, 'w:start') ?? 1),
    format: settingOf(found, 'w:numFmt') ?? 'decimal',
    pattern: settingOf(found, 'w:lvlText') ?? '',
    suffix: settingOf(found, 'w:suff') === 'nothing' ? '' : ' ',
    symbolFont: /symbol|wingdings|webdings/i.test(fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? ''),
    legal: switchOf(found, 'w:isLgl') ?? false,
    restartAfter: restart === undefined ? depth - 1 : Number(restart) - 1,
  };
}

function styleLevels(definitions: readonly XmlElement[]): Map<string, number> {
  const levels = new Map<string, number>();
  for (const level of definitions.flatMap(elementsOf)) {
    const style = settingOf(level, 'w:pStyle');
    if (style !== undefined && !levels.has(style)) levels.set(style, Number(level.attributes['w:ilvl'] ?? 0));
  }
  return levels;
}
