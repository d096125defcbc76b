import { z } from 'zod';
import { Severity } from '../../document/message.ts';

const Words = z.array(z.string().min(1)).min(1);

/** An expression over the text of the report, case-insensitive. */
const Pattern = z.string().refine(compiles, 'is no regular expression');

/**
 * One thing that a check may have to say: how much it weighs and its text. `inProse` replaces the severity where a
 * figure stands in running text, whose subject is less sure than that of a table row.
 */
function outcome(...names: readonly string[]) {
  return z
    .strictObject({
      severity: Severity,
      inProse: Severity.optional(),
      vi: z.string().min(1),
      en: z.string().min(1),
    })
    .superRefine((value, context) => {
      for (const language of ['vi', 'en'] as const)
        for (const name of placeholders(value[language]))
          if (!names.includes(name))
            context.addIssue({
              code: 'custom',
              path: [language],
              message: `has no {${name}}; it may use ${names.map((known) => `{${known}}`).join(', ')}`,
            });
    });
}

const ColumnFormula = z.strictObject({
  run: z.boolean(),
  outcomes: z.strictObject({
    mismatch: outcome('row', 'column', 'formula', 'expected', 'actual'),
    balance: outcome('row', 'column', 'formula', 'expected', 'actual'),
  }),
});

const TotalRow = z.strictObject({
  run: z.boolean(),
  /** Words of the innermost header of columns whose figures are no amounts: rates, ranks, years. */
  neverAdded: Words,
  /** Header words of things that several bodies share: the sum over bodies counts them more than once. */
  shared: Words,
  /** Header words of a label column whose rows do not overlap. */
  disjointHeads: Words,
  outcomes: z.strictObject({
    mismatch: outcome('row', 'column', 'expected', 'actual'),
    doubtful: outcome('row', 'column', 'expected', 'actual'),
  }),
});

const PartAboveWhole = z.strictObject({
  run: z.boolean(),
  outcomes: z.strictObject({
    above: outcome('part', 'whole', 'expected', 'actual'),
    aboveSoft: outcome('part', 'whole', 'expected', 'actual'),
    groupZero: outcome('part', 'whole', 'actual'),
  }),
});

const PartSum = z.strictObject({
  run: z.boolean(),
  /** Marks that announce all parts; the other part marks announce some of them. */
  exhaustiveMarks: Words,
  /** Sets of words of which each part carries another one: such parts do not overlap. */
  partitions: z.array(z.array(Words).min(2)),
  outcomes: z.strictObject({
    mismatch: outcome('whole', 'parts', 'expected', 'actual'),
    announced: outcome('whole', 'parts', 'expected', 'actual'),
    incomplete: outcome('whole', 'parts', 'expected', 'actual'),
    overlapping: outcome('whole', 'parts', 'expected', 'actual'),
  }),
});

const RatioParts = z.strictObject({
  run: z.boolean(),
  /** First words of rates and of counts, taken off before "Tỷ lệ X" and "Số X" are compared. */
  rateLabels: Words,
  countLabels: Words,
  /** First words of the row that is the whole where two component rows stand under a rate. */
  denominatorLabels: Words,
  /** Words between "a/b" and the percentage that it makes. */
  links: Words,
  /** Words behind a percentage that give it another base than the fraction beside it. */
  otherBases: Words,
  /** Words before a/b that make it a day, a document number or a rank. */
  noFraction: Words,
  outcomes: z.strictObject({
    mismatch: outcome('rate', 'numerator', 'denominator', 'expected', 'actual'),
    components: outcome('rate', 'numerator', 'denominator', 'expected', 'actual'),
    soft: outcome('rate', 'numerator', 'denominator', 'expected', 'actual'),
    fraction: outcome('rate', 'numerator', 'denominator', 'expected', 'actual'),
    otherBase: outcome('rate', 'numerator', 'denominator', 'expected', 'actual'),
  }),
});

const ZeroRate = z.strictObject({
  run: z.boolean(),
  /** Where the first indicator is zero, the others are zero too. */
  empties: z.array(z.strictObject({ zero: z.string(), empties: z.array(z.string()).min(1) })),
  /** Sentences that say that an indicator is zero, unless one of the words in `unless` follows. */
  statements: z.array(z.strictObject({ says: Words, unless: Words, indicator: z.string() })),
  outcomes: z.strictObject({
    rate: outcome('rate', 'denominator', 'actual'),
    zero: outcome('rate', 'denominator', 'actual'),
    stated: outcome('rate', 'statement', 'actual'),
  }),
});

/** How statements of one fact are known in running text. */
const Statements = z.strictObject({
  /** Words that narrow what a figure counts: statements that differ in one of them speak of different things. */
  scopes: Words,
  /** Patterns of times that a sentence may name ("tháng 3", "quý II"). */
  times: z.array(Pattern),
  /** Words that say nothing of what is counted. */
  emptyWords: Words,
  /** Words with which something new begins behind the counted noun ("hồ sơ được …"). */
  particles: Words,
  /** Words behind the counted noun that do not narrow it. */
  generic: Words,
});

const TableProse = z.strictObject({
  run: z.boolean(),
  /** Words that a row label and a clause must share where neither has an indicator. */
  minWords: z.int().positive(),
  outcomes: z.strictObject({
    differs: outcome('label', 'expected', 'actual'),
    several: outcome('label', 'expected', 'actual'),
    worded: outcome('label', 'expected', 'actual'),
  }),
});

const SameFact = z.strictObject({
  run: z.boolean(),
  /** Share of the words of the shorter clause that both statements must have in common. */
  minOverlap: z.number().min(0).max(1),
  outcomes: z.strictObject({
    indicator: outcome('label', 'expected', 'actual'),
    worded: outcome('label', 'expected', 'actual'),
    tables: outcome('label', 'expected', 'actual'),
  }),
});

const AnnexPeriod = z.strictObject({
  run: z.boolean(),
  /** Days by which a stated window may reach over the period of the report at either end. */
  slackDays: z.int().min(0),
  /** Words of a heading that speaks of another time than the report does, on purpose. */
  otherTimes: Words,
  /** Patterns of the line that ties an annex to its report; groups: type, symbol, day, month, year. */
  attachments: z.array(Pattern).min(1),
  outcomes: z.strictObject({
    outside: outcome('table', 'expected', 'actual'),
    narrower: outcome('table', 'expected', 'actual'),
    attachment: outcome('table', 'expected', 'actual'),
  }),
});

const RowNumberDuplicate = z.strictObject({
  run: z.boolean(),
  outcomes: z.strictObject({ duplicate: outcome('number', 'rows', 'count') }),
});

const RowNumberOrder = z.strictObject({
  run: z.boolean(),
  outcomes: z.strictObject({
    parent: outcome('row', 'parent', 'expected', 'actual'),
    place: outcome('row', 'before', 'after', 'actual'),
  }),
});

const UnitValue = z.strictObject({
  run: z.boolean(),
  /** First words of a row that is a share of something. */
  shareLabels: Words,
  /** Units that may be split: "2,3 lần" is a multiple. */
  divisibleUnits: z.array(z.string()),
  /** Words that make a percentage one of growth or of a plan, which may pass 100. */
  mayExceed: Words,
  outcomes: z.strictObject({
    percentAbove: outcome('label', 'actual'),
    percentAboveShare: outcome('label', 'actual'),
    percentAboveSoft: outcome('label', 'actual'),
    fractional: outcome('label', 'unit', 'actual'),
    countInPercent: outcome('label', 'component', 'actual'),
    leadingZero: outcome('label', 'actual'),
    code: outcome('label', 'expected', 'actual'),
  }),
});

const MissingTotal = z.strictObject({
  run: z.boolean(),
  outcomes: z.strictObject({
    row: outcome('row', 'columns', 'expected'),
    cell: outcome('row', 'column', 'expected'),
    whole: outcome('whole', 'parts', 'expected'),
    someParts: outcome('whole', 'parts', 'expected'),
  }),
});

const ImpossibleDate = z.strictObject({
  run: z.boolean(),
  outcomes: z.strictObject({
    calendar: outcome('text', 'actual'),
    later: outcome('document', 'expected', 'actual'),
    yearOfNumber: outcome('document', 'expected', 'actual'),
    beforePeriod: outcome('expected', 'actual'),
    periodOrder: outcome('expected', 'actual'),
  }),
});

/** rules/checks.yaml: which checks run, their options, severities and texts. Codes are those of the findings. */
export const CheckOptions = z.strictObject({
  /** Observations below this confidence are left to the reader and judged by no check. */
  minConfidence: z.number().min(0).max(1),
  /** Patterns of printed dates; groups: day, month, year (year may be absent). */
  dates: z.array(Pattern).min(1),
  statements: Statements,
  checks: z.strictObject({
    'column-formula': ColumnFormula,
    'total-row': TotalRow,
    'part-above-whole': PartAboveWhole,
    'part-sum': PartSum,
    'ratio-parts': RatioParts,
    'zero-rate': ZeroRate,
    'table-prose': TableProse,
    'same-fact': SameFact,
    'annex-period': AnnexPeriod,
    'row-number-duplicate': RowNumberDuplicate,
    'row-number-order': RowNumberOrder,
    'unit-value': UnitValue,
    'missing-total': MissingTotal,
    'impossible-date': ImpossibleDate,
  }),
});
export type CheckOptions = z.infer<typeof CheckOptions>;

function compiles(source: string): boolean {
  try {
    new RegExp(source, 'iu');
    return true;
  } catch {
    return false;
  }
}

function placeholders(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].flatMap((match) => match[1] ?? []);
}
