/** The 134 letters of Vietnamese that ASCII has not, in the one order that every table uses. */

export const LOWER_LETTERS = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';

export const UPPER_LETTERS = LOWER_LETTERS.toUpperCase();

export const MARKED_LETTERS: readonly string[] = [...LOWER_LETTERS, ...UPPER_LETTERS];
