const PART = /\p{L}+/gu;

/** A variant must be this much commoner in document codes than what stands there. */
const COMMONER = 40;

/**
 * Mends the letter groups of a document code (QD-UBND to QĐ-UBND). `counts` holds how often a group stands in
 * the codes of the training text. With `damaged` also letters that an engine reads for Đ (P, B, Ð).
 */
export function mendCode(code: string, counts: ReadonlyMap<string, number>, damaged: boolean): string {
  return code.replace(PART, (part) => {
    let best = part;
    let most = (counts.get(part) ?? 0) * COMMONER + COMMONER;
    for (const variant of variants(part, damaged ? /[DPBÐ]/u : /[DÐ]/u)) {
      const count = counts.get(variant) ?? 0;
      if (count > most) {
        best = variant;
        most = count;
      }
    }
    return best;
  });
}

function variants(part: string, suspects: RegExp): string[] {
  let found = [''];
  for (const letter of part) {
    const next: string[] = [];
    for (const head of found) {
      next.push(head + letter);
      if (suspects.test(letter) && found.length < 16) next.push(`${head}Đ`);
    }
    found = next;
  }
  return found.filter((variant) => variant !== part);
}
