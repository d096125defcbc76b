const PART = /\p{L}+/gu;

/** A variant must be this much commoner in document codes than what stands there. */
const COMMONER = 8;

/**
 * Mends the letter groups of a document code (QD-UBND to QĐ-UBND). `counts` holds how often a group stands in
 * the codes of the training text. With `damaged` also letters that an engine reads for Đ and Q.
 */
export function mendCode(code: string, counts: ReadonlyMap<string, number>, damaged: boolean): string {
  return code.replace(PART, (part) => {
    let best = part;
    let most = (counts.get(part) ?? 0) * COMMONER + COMMONER;
    for (const variant of variants(part, damaged ? DAMAGED : BARE)) {
      const count = counts.get(variant) ?? 0;
      if (count > most) {
        best = variant;
        most = count;
      }
    }
    return best;
  });
}

/** What a letter of a code may have been: the bar of Đ is lost, or an engine read another letter for it. */
const BARE: Readonly<Record<string, string>> = { D: 'Đ', Ð: 'Đ' };
const DAMAGED: Readonly<Record<string, string>> = { D: 'Đ', Ð: 'Đ', P: 'Đ', B: 'Đ', O: 'Q', G: 'Q' };
const MAX_VARIANTS = 16;

function variants(part: string, suspects: Readonly<Record<string, string>>): string[] {
  let found = [''];
  for (const letter of part) {
    const other = suspects[letter];
    const next: string[] = [];
    for (const head of found) {
      next.push(head + letter);
      if (other !== undefined && found.length < MAX_VARIANTS) next.push(head + other);
    }
    found = next;
  }
  return found.filter((variant) => variant !== part);
}
