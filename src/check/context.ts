import type { RulePack } from '../rules/pack.ts';
import { perPack } from '../rules/per-pack.ts';
import { type Relations, relationsOf } from './catalogue.ts';
import { type Fact, type Figure, readFacts } from './facts.ts';
import type { CheckInput } from './input.ts';
import { readStatement, type Statement } from './statement.ts';
import { buildTree, type RowWords, rowWords, type TableTree } from './table-tree.ts';
import { valuePlaces } from './value-place.ts';

/** Everything that checks look at, made once for a report. */
export interface CheckContext {
  readonly input: CheckInput;
  readonly rules: RulePack;
  readonly relations: Relations;
  readonly trees: readonly TableTree[];
  readonly facts: readonly Fact[];
  readonly factsOf: (indicator: string) => readonly Fact[];
  /** Indicators that the report has a fact of, in the order of their first facts. */
  readonly indicators: readonly string[];
  /** Facts of a row: every column, in the order of the observations. */
  readonly rowFacts: (table: number, row: number) => readonly Fact[];
  /** What the sentence of a fact says around its value. */
  readonly statement: (fact: Figure) => Statement;
  readonly cellFact: (table: number, row: number, column: number) => Fact | null;
}

const words: (rules: RulePack) => RowWords = perPack((rules) =>
  rowWords(
    rules.tableForms,
    rules.matrices.matrices.flatMap((matrix) => matrix.totalLabels),
  ),
);

export function createContext(input: CheckInput, rules: RulePack): CheckContext {
  const trees = input.tables.map((table, position) => buildTree(table, position, words(rules)));
  const facts = readFacts(input, trees, rules);
  const byRow = Map.groupBy(facts, ({ node }) => (node === null ? '' : `${node.table}/${node.position}`));
  const byIndicator = Map.groupBy(facts, ({ indicator }) => indicator);
  const places = valuePlaces(facts.filter(({ origin }) => origin !== 'table'));
  const period = input.report.period?.label ?? null;
  const statements = new Map<Fact, Statement>();
  const rowFacts = (table: number, row: number) => byRow.get(`${table}/${row}`) ?? [];
  return {
    input,
    rules,
    relations: relationsOf(rules),
    trees,
    facts,
    factsOf: (indicator) => byIndicator.get(indicator) ?? [],
    indicators: [...byIndicator.keys()].filter((code) => code !== null),
    rowFacts,
    statement: (fact) => {
      const known = statements.get(fact) ?? readStatement(rules, fact, places.get(fact) ?? null, period);
      statements.set(fact, known);
      return known;
    },
    cellFact: (table, row, column) => rowFacts(table, row).find((fact) => fact.column === column) ?? null,
  };
}
