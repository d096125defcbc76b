/**
 * The language of column formulas and checks: "(3) = (4)+(5)+(6)", "(10) = (6)/(2)*100", "one_stop <= total".
 * "(3)" is the column that prints this number, a word is the key of a column, a bare number is itself; brackets with
 * anything else inside group. Numbering rows print the same language, so it also reads "x" and "×" for "*", "[ ]" and
 * "{ }" for brackets, "%" (which says nothing) and, where asked, bare column numbers ("3=4+5+6").
 */
export type Expression =
  | { readonly kind: 'column'; readonly number: number }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    };

/** A column or key that a formula speaks of. */
export type Operand = Extract<Expression, { kind: 'column' | 'key' }>;

export type RelationSign = '=' | '<=' | '>=' | '<' | '>';

export interface Relation {
  readonly left: Expression;
  readonly sign: RelationSign;
  readonly right: Expression;
}

export interface ReadingOptions {
  /** Bare whole numbers from 1 to this are columns; 0 (the default) reads them as numbers. */
  readonly bareColumnsUpTo?: number;
}

/** Reads a formula without a relation sign; null when the text is none. */
export function parseExpression(text: string, options: ReadingOptions = {}): Expression | null {
  const reader = new Reader(text, options);
  const expression = reader.sum();
  return reader.done() ? expression : null;
}

/** Reads a relation between two formulas; null when the text is none. */
export function parseRelation(text: string, options: ReadingOptions = {}): Relation | null {
  const reader = new Reader(text, options);
  const left = reader.sum();
  const sign = reader.sign();
  const right = reader.sum();
  if (!reader.done() || left === null || sign === null || right === null) return null;
  return { left, sign, right };
}

/** Columns and keys that a formula speaks of, in the order in which they stand. */
export function operandsOf(expression: Expression): readonly Operand[] {
  if (expression.kind === 'operation')
    return [...operandsOf(expression.left), ...operandsOf(expression.right)];
  return expression.kind === 'number' ? [] : [expression];
}

/** Value of a formula; null where an operand has none or a division by zero makes it undefined. */
export function evaluate(
  expression: Expression,
  operandValue: (operand: Operand) => number | null,
): number | null {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind !== 'operation') return operandValue(expression);
  const left = evaluate(expression.left, operandValue);
  const right = evaluate(expression.right, operandValue);
  if (left === null || right === null) return null;
  switch (expression.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
  }
}

type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'sign'; readonly sign: string };

const TOKEN = /\s*(?:(\d+(?:[.,]\d+)?)|([a-z][a-z0-9_]*)|(<=|>=|[-+*/=<>()]))/y;

function tokenize(text: string): readonly Token[] | null {
  const plain = text
    .replace(/[[{]/g, '(')
    .replace(/[\]}]/g, ')')
    .replace(/[×·]|(?<=[\d)\s])[xX](?=[\d(\s])/g, '*')
    .replace(/≤/g, '<=')
    .replace(/≥/g, '>=')
    .replace(/[:÷]/g, '/')
    .replace(/[–−]/g, '-')
    .replaceAll('%', '');
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < plain.trimEnd().length) {
    const match = TOKEN.exec(plain);
    if (match === null) return null;
    if (match[1] !== undefined) tokens.push({ kind: 'number', value: Number(match[1].replace(',', '.')) });
    else if (match[2] !== undefined) tokens.push({ kind: 'key', key: match[2] });
    else tokens.push({ kind: 'sign', sign: match[3] ?? '' });
  }
  return tokens;
}

/** Recursive descent over the tokens; every method gives null where the text does not fit. */
class Reader {
  readonly #tokens: readonly Token[] | null;
  readonly #bareColumnsUpTo: number;
  #at = 0;

  constructor(text: string, options: ReadingOptions) {
    this.#tokens = tokenize(text);
    this.#bareColumnsUpTo = options.bareColumnsUpTo ?? 0;
  }

  done(): boolean {
    return this.#tokens !== null && this.#at === this.#tokens.length;
  }

  sign(): RelationSign | null {
    for (const sign of ['=', '<=', '>=', '<', '>'] as const) if (this.#take(sign)) return sign;
    return null;
  }

  sum(): Expression | null {
    return this.#chain(['+', '-'], () => this.#product());
  }

  #product(): Expression | null {
    return this.#chain(['*', '/'], () => this.#atom());
  }

  #chain(operators: readonly ('+' | '-' | '*' | '/')[], next: () => Expression | null): Expression | null {
    let left = next();
    for (;;) {
      const operator = operators.find((sign) => this.#take(sign));
      if (operator === undefined || left === null) return left;
      const right = next();
      left = right === null ? null : { kind: 'operation', operator, left, right };
    }
  }

  #atom(): Expression | null {
    const token = this.#peek();
    if (token?.kind === 'key') {
      this.#at++;
      return token;
    }
    if (token?.kind === 'number') {
      this.#at++;
      const column =
        Number.isInteger(token.value) && token.value >= 1 && token.value <= this.#bareColumnsUpTo;
      return column ? { kind: 'column', number: token.value } : token;
    }
    if (!this.#take('(')) return null;
    return this.#column() ?? this.#group();
  }

  /** "3)" after an opening bracket. */
  #column(): Expression | null {
    const token = this.#peek();
    const next = this.#tokens?.[this.#at + 1];
    if (token?.kind !== 'number' || next?.kind !== 'sign' || next.sign !== ')') return null;
    this.#at += 2;
    return { kind: 'column', number: token.value };
  }

  #group(): Expression | null {
    const inner = this.sum();
    return this.#take(')') ? inner : null;
  }

  #peek(): Token | undefined {
    return this.#tokens?.[this.#at];
  }

  #take(sign: string): boolean {
    const token = this.#peek();
    if (token?.kind !== 'sign' || token.sign !== sign) return false;
    this.#at++;
    return true;
  }
}
