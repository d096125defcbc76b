import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rulePhrases } from './phrases.ts';

/** Lines of one kind of text, with the weight of one occurrence in the mixture. */
export interface Component {
  name: string;
  weight: number;
  lines: string[];
}

export interface CorpusOptions {
  /** Folders of *.txt or *.txt.xz; the file name says the kind of text. */
  folders: readonly string[];
  /** Clean reports of the domain. */
  reports: readonly string[];
  /** Folder of rule packs, whose wording is that of the domain. */
  rules: string;
  weights: Readonly<Record<'administrative' | 'fragments' | 'general' | 'reports' | 'phrases', number>>;
}

/**
 * The training files carry no document boundaries, so whole documents are held out as runs of lines that
 * stand together: of every forty runs of a thousand lines one is kept for tuning and one for testing.
 */
const RUN = 1000;
const CYCLE = 40;
const DEVELOPMENT_RUN = 7;
const TEST_RUN = 27;

/** Which part of the corpus a line of a training file belongs to. */
export function partOfLine(index: number): 'train' | 'development' | 'test' {
  const run = Math.floor(index / RUN) % CYCLE;
  if (run === DEVELOPMENT_RUN) return 'development';
  return run === TEST_RUN ? 'test' : 'train';
}

/**
 * Lines under this length in the administrative file are names of procedures, table cells and broken lines:
 * a long tail of medical procedure names stands here, so these lines are a component with its own weight.
 */
const FRAGMENT_LENGTH = 90;

export function readText(path: string): string {
  if (!path.endsWith('.xz')) return readFileSync(path, 'utf8');
  return execFileSync('xz', ['-dc', path], { maxBuffer: 1 << 30 }).toString('utf8');
}

/** Files of the folders whose name (without .xz) ends in the suffix, by name; a plain file hides its .xz. */
export function filesOf(folders: readonly string[], suffix: string): string[] {
  const found = new Map<string, string>();
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      const plain = name.replace(/\.xz$/u, '');
      if (plain.endsWith(suffix) && (!found.has(plain) || plain === name))
        found.set(plain, join(folder, name));
    }
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path);
}

export function readLines(path: string, part: 'train' | 'development' | 'test'): string[] {
  const lines = readText(path).split('\n');
  return lines.filter((line, index) => line !== '' && partOfLine(index) === part);
}

/** The training text as components of the mixture. */
export function readComponents(options: CorpusOptions): Component[] {
  const { weights } = options;
  const administrative: Component = { name: 'administrative', weight: weights.administrative, lines: [] };
  const fragments: Component = { name: 'fragments', weight: weights.fragments, lines: [] };
  const general: Component = { name: 'general', weight: weights.general, lines: [] };
  for (const path of filesOf(options.folders, '.txt')) {
    const lines = readLines(path, 'train');
    if (basename(path).startsWith('general')) append(general.lines, lines);
    else
      for (const line of lines) (line.length < FRAGMENT_LENGTH ? fragments : administrative).lines.push(line);
  }
  const reports: Component = { name: 'reports', weight: weights.reports, lines: [] };
  for (const path of options.reports) append(reports.lines, paragraphs(readText(path)));
  const phrases: Component = { name: 'phrases', weight: weights.phrases, lines: rulePhrases(options.rules) };
  return [administrative, fragments, general, reports, phrases].filter(
    (component) => component.lines.length > 0,
  );
}

/** A report breaks its lines at the margin: lines that flow on are joined, so that n-grams cross the break. */
export function paragraphs(text: string): string[] {
  const joined: string[] = [];
  let open = false;
  for (const raw of text.normalize('NFC').split('\n')) {
    const line = raw.trim();
    const flows = open && /^[\p{L}\p{N}(“"]/u.test(line) && !/^(?:\p{N}+[.)]|[IVX]+\.)/u.test(line);
    if (flows) joined[joined.length - 1] += ` ${line}`;
    else if (line !== '') joined.push(line);
    open = line !== '' && !/[.:;!?]$/u.test(line) && line.length > 40;
  }
  return joined;
}

function append(target: string[], lines: readonly string[]): void {
  for (const line of lines) target.push(line);
}
