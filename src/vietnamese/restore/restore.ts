import type { Channel } from '../model/channel.ts';
import { fold } from '../model/hash.ts';
import { BOUNDARY_ID } from '../model/stream.ts';
import { syllableKey } from '../model/syllable-key.ts';
import { BareSource, type CandidateSource } from './candidate-source.ts';
import { certain } from './candidates.ts';
import { caseForm, isShouted } from './case-form.ts';
import { CaseWriter, type Chosen } from './case-writer.ts';
import { ChannelSource } from './channel-source.ts';
import { clauses, shifted } from './clauses.ts';
import { mendCode } from './codes.ts';
import { type Condition, conditionOf } from './condition.ts';
import { Decoder } from './decoder.ts';
import { evidenceOf, NO_EVIDENCE, pairFactors } from './evidence.ts';
import { flowsOn, fullLength } from './flow.ts';
import { type Item, readItems } from './items.ts';
import { joinedSpans } from './joined-spans.ts';
import type { Reading, Span } from './lattice.ts';
import type { RestoreModel } from './restore-model.ts';
import {
  blankToken,
  operationsOf,
  type RestoredLine,
  type RestoredToken,
  rebuild,
} from './restored-token.ts';

export type { Operation, RestoredLine, RestoredToken } from './restored-token.ts';

export interface RestoreOptions {
  /** State of the text; measured on the whole input when absent. */
  condition?: Condition;
  /** Phrases of the domain (indicator names, section titles), clean; their word pairs are raised. */
  phrases?: readonly string[];
  /** Tokens with a smaller margin are flagged. */
  flagMargin?: number;
  /** Tokens with a smaller margin keep their raw form. */
  keepMargin?: number;
  /** 2 (the default) reads the text once to learn from its clear places, 1 is faster. */
  passes?: 1 | 2;
  /** States the decoder keeps. */
  beam?: number;
}

export interface Restorer {
  /** Restores lines that follow each other; sentences may run over line ends. Lines in equal lines out. */
  restoreLines(lines: readonly string[], condition?: Condition): RestoredLine[];
  restoreLine(line: string, condition?: Condition): RestoredLine;
}

/** Below this margin the second reading has at least a fifth of the probability. */
const FLAG_MARGIN = 0.6;
const BEAM: Readonly<Record<Condition, number>> = { clean: 1, light: 8, foreign: 12, stripped: 8 };
/** Margin that another word needs over a known word of lightly damaged text. */
const LIGHT_MARGIN = 0.95;
/** Above this posterior no alternative is worth listing. */
const CERTAIN = 0.9998;
const FLOOR = 1e-4;

/** Makes a restorer. It keeps caches of tokens, so one restorer should serve many pages. */
export function createRestorer(model: RestoreModel, options: RestoreOptions = {}): Restorer {
  const engine = new Engine(model, options);
  return {
    restoreLines: (lines, condition) => engine.restoreLines(lines, condition),
    restoreLine: (line, condition) => engine.restoreLines([line], condition)[0] as RestoredLine,
  };
}

interface Placed extends Item {
  line: number;
  opening: boolean;
  shouted: boolean;
}

class Engine {
  private readonly model: RestoreModel;
  private readonly options: RestoreOptions;
  private readonly sources = new Map<Condition, CandidateSource>();
  private readonly decoders = new Map<Condition, Decoder>();
  private readonly writer: CaseWriter;
  private readonly phrases: ReadonlySet<number>;

  constructor(model: RestoreModel, options: RestoreOptions) {
    this.model = model;
    this.options = options;
    this.writer = new CaseWriter(model.language);
    this.phrases = this.phrasePairs();
  }

  restoreLines(raw: readonly string[], given?: Condition): RestoredLine[] {
    const lines = raw.map((line) => line.normalize('NFC'));
    const condition = given ?? this.options.condition ?? conditionOf(lines.join('\n'), this.model);
    if (condition === 'clean') return lines.map((line) => ({ text: line, tokens: [] }));
    const items = this.place(lines, condition === 'foreign');
    const readings = this.read(items, lines, condition);
    const chosen = this.choose(readings, items, lines, condition);
    return lines.map((line, index) => rebuild(line, chosen[index] as RestoredToken[]));
  }

  /**
   * Decodes, then decodes the clauses that hold a doubtful token again with what the sure ones have shown
   * about this document.
   */
  private read(items: readonly Placed[], lines: readonly string[], condition: Condition): Reading[] {
    const decoder = this.decoder(condition);
    const source = this.source(condition);
    source.learn(NO_EVIDENCE);
    decoder.raise(pairFactors(NO_EVIDENCE, this.phrases));
    const first = decoder.decode(this.spans(items, lines, source), items.length);
    if (this.options.passes === 1) return first;
    const evidence = evidenceOf(first, items);
    if (evidence.doubtful.size === 0) return first;
    source.learn(evidence);
    decoder.raise(pairFactors(evidence, this.phrases));
    return clauses(first, items).flatMap((clause) => {
      if (!clause.doubtful) return clause.readings;
      const own = items.slice(clause.from, clause.to);
      return shifted(decoder.decode(this.spans(own, lines, source), own.length), clause.from);
    });
  }

  private place(lines: readonly string[], damaged: boolean): Placed[] {
    const items: Placed[] = [];
    let opening = true;
    const full = fullLength(lines);
    lines.forEach((line, index) => {
      const shouted = isShouted(line);
      if (index > 0 && !flowsOn(lines[index - 1] as string, line, full)) {
        items.push({
          kind: 'fixed',
          klass: BOUNDARY_ID,
          raw: '',
          start: 0,
          end: 0,
          line: index,
          opening,
          shouted,
        });
        opening = true;
      }
      let first = true;
      for (const item of readItems(line, damaged)) {
        items.push({ ...item, line: index, opening, shouted });
        if (item.kind === 'word') opening = false;
        else if (item.klass === BOUNDARY_ID) opening = true;
        else if (!first) opening = false;
        first = false;
      }
    });
    return items;
  }

  private spans(items: readonly Placed[], lines: readonly string[], source: CandidateSource): Span[] {
    const spans: Span[] = items.map((item, at) => {
      if (item.kind !== 'word') return { from: at, to: at + 1, list: certain(item.klass) };
      const span: Span = { from: at, to: at + 1, list: source.candidates(item.raw, item) };
      const form = item.opening || item.shouted ? 'none' : caseForm(item.raw);
      if (form === 'title' || form === 'lower') span.capital = form === 'title';
      return span;
    });
    if (source instanceof ChannelSource) {
      for (const span of joinedSpans(items, lines, source, this.model.language)) spans.push(span);
      spans.sort((a, b) => a.to - b.to || b.from - a.from);
    }
    return spans;
  }

  private source(condition: Condition): CandidateSource {
    let source = this.sources.get(condition);
    if (!source) {
      const { language } = this.model;
      const channel: Channel = condition === 'light' ? this.model.light : this.model.foreign;
      source =
        condition === 'stripped'
          ? new BareSource(language)
          : new ChannelSource(language, channel, condition === 'light');
      this.sources.set(condition, source);
    }
    return source;
  }

  private decoder(condition: Condition): Decoder {
    let decoder = this.decoders.get(condition);
    if (!decoder) {
      const beam = this.options.beam ?? BEAM[condition];
      decoder = new Decoder(this.model.language, { beam, floor: FLOOR });
      this.decoders.set(condition, decoder);
    }
    return decoder;
  }

  /** Hashes of the word pairs of the domain phrases. */
  private phrasePairs(): Set<number> {
    const pairs = new Set<number>();
    for (const phrase of this.options.phrases ?? []) {
      const ids = (phrase.match(/[\p{L}\p{M}]+/gu) ?? []).map(
        (word) => this.model.language.ids.get(syllableKey(word)) ?? -1,
      );
      for (let i = 1; i < ids.length; i++) {
        const [a, b] = [ids[i - 1] as number, ids[i] as number];
        if (a >= 0 && b >= 0) pairs.add(fold(fold(0, a), b));
      }
    }
    return pairs;
  }

  private choose(
    readings: readonly Reading[],
    items: readonly Placed[],
    lines: readonly string[],
    condition: Condition,
  ): RestoredToken[][] {
    const damaged = condition !== 'stripped';
    const byLine: RestoredToken[][] = lines.map(() => []);
    const open: { chosen: Chosen; token: RestoredToken }[] = [];
    for (const reading of readings) {
      const first = items[reading.span.from] as Placed;
      const last = items[reading.span.to - 1] as Placed;
      const line = lines[first.line] as string;
      if (first.kind === 'fixed') continue;
      const raw = line.slice(first.start, last.end);
      const token = blankToken(raw, first.start, last.end);
      (byLine[first.line] as RestoredToken[]).push(token);
      if (first.kind === 'code') {
        token.result = mendCode(raw, this.model.language.codes, damaged);
        if (token.result !== raw) token.operations.push('code');
        continue;
      }
      this.judge(token, reading);
      const { words, seconds } = reading.span.list;
      const chosen: Chosen = {
        raw,
        word: words[reading.choice] as number,
        second: seconds[reading.choice] as number,
        line: first.line,
        opening: first.opening,
        shouted: first.shouted,
        damaged,
      };
      open.push({ chosen, token });
    }
    this.writer.write(open.map((entry) => entry.chosen)).forEach((result, i) => {
      const { token } = open[i] as { token: RestoredToken };
      const keep = token.margin < this.keepMargin(token.raw, condition);
      token.result = keep ? token.raw : result;
      token.operations = operationsOf(token.raw, token.result);
    });
    return byLine;
  }

  /** In lightly damaged text a good word as it stands has to be outweighed clearly. */
  private keepMargin(raw: string, condition: Condition): number {
    const asked = this.options.keepMargin ?? 0;
    if (condition === 'light' && raw.length === 1) return Number.POSITIVE_INFINITY;
    if (condition !== 'light' || !this.model.language.ids.has(syllableKey(raw))) return asked;
    return Math.max(asked, LIGHT_MARGIN);
  }

  private judge(token: RestoredToken, reading: Reading): void {
    const { words, seconds } = reading.span.list;
    const { language } = this.model;
    token.posterior = Math.min(1, reading.posteriors[reading.choice] as number);
    if (token.posterior >= CERTAIN) {
      token.margin = token.posterior;
      return;
    }
    const order = [...reading.posteriors.keys()].sort(
      (a, b) => (reading.posteriors[b] as number) - (reading.posteriors[a] as number),
    );
    token.margin = token.posterior - (reading.posteriors[order[1] ?? -1] ?? 0);
    token.flagged = token.margin < (this.options.flagMargin ?? FLAG_MARGIN);
    for (const index of order.slice(0, 4)) {
      const posterior = reading.posteriors[index] as number;
      if (index === reading.choice || posterior < 1e-4) continue;
      const second = seconds[index] as number;
      const text = language.words[words[index] as number] as string;
      token.alternatives.push({
        text: text.startsWith('<') ? token.raw : second < 0 ? text : `${text} ${language.words[second]}`,
        posterior,
      });
    }
  }
}
