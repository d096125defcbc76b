/** Loan words and names that Vietnamese writes as one word of several syllables: they look like joined words and are not. */
const LOAN_WORDS: ReadonlySet<string> = new Set(
  (
    'axít axit bazơ bêtông clorua crôm cămpuchia côca đêximét đôla điôxít điốt đềximét giêsu hécta héctamét hiđrô hiđrôxít ' +
    'kilôgam kilôhéc kilômét kilôoát kitô lênin latinh latin mácma magiê mêtan mêgaoát milimét milimet mômen môtơ môtô ' +
    'nơtron nitơ nitrat ôliu ôtô ôxi ôxit ôxy ôxít ôzôn phaolô phêrô phốtphat phốtpho phôtô plutôni rađiô rôbốt robốt rôma rôman ' +
    'sôcôla sunfat sunfua tivi vectơ vắcxin vácxin vitamin xentimét xêsi xìgà ximăng xăngtimét xtơ'
  ).split(' '),
);

export function isLoanWord(word: string): boolean {
  return LOAN_WORDS.has(word.toLowerCase());
}
