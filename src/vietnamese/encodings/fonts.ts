/**
 * What the name of a font says of the encoding of its text.
 *
 * Source: the makers' naming customs: ABC fonts begin with ".Vn" (capital fonts end in H), VNI fonts with "VNI", VPS
 * fonts with "VPS", VISCII fonts with "VI " or "Heo May"; Bách Khoa one-byte fonts begin with "VN", its two-byte fonts
 * also end in "2"; Vietware-X fonts begin with "VN" too, Vietware-F fonts with "SVN" (but "SVN-" is a maker of Unicode
 * fonts). A custom, no standard: where two encodings share a name, the text has to decide.
 */
import type { EncodingId, VietnameseEncoding } from './encoding.ts';
import { ENCODINGS } from './registry.ts';

interface FontRule {
  readonly name: RegExp;
  /** Likeliest first. */
  readonly encodings: readonly EncodingId[];
}

const FONT_RULES: readonly FontRule[] = [
  { name: /^vni[- _]?[a-z]/, encodings: ['vni'] },
  { name: /^svn-/, encodings: ['unicode'] },
  { name: /^svn[a-z]/, encodings: ['vietware-f'] },
  { name: /^vps[- _]?[a-z]/, encodings: ['vps'] },
  { name: /^(?:vi (?:times|arial|helv|courier)|heo ?may|viscii)/, encodings: ['viscii'] },
  { name: /^\.vn.*h\d?$/, encodings: ['tcvn3-capitals'] },
  { name: /^\.vn[a-z]/, encodings: ['tcvn3'] },
  // A PDF writer may drop the full stop: these names are of ABC fonts only.
  {
    name: /^vn(?:time|arial|arial ?narrow|avant|bodoni|book ?antiqua|century schoolbook|cooper|helvet(?:ins)?|memorandum|revue|teknical|black|clarendon|present|southern)h$/,
    encodings: ['tcvn3-capitals'],
  },
  {
    name: /^vn(?:time|arial|arial ?narrow|avant|bodoni|book ?antiqua|century schoolbook|cooper|helvet(?:ins)?|memorandum|revue|teknical|black|clarendon|present|southern)$/,
    encodings: ['tcvn3'],
  },
  { name: /^vn.*2$/, encodings: ['bk-hcm2'] },
  { name: /^vn[a-z]/, encodings: ['vietware-x', 'bk-hcm1', 'bk-hcm2'] },
]; // prettier-ignore

const SUBSET_PREFIX = /^[A-Z]{6}\+/;
const STYLE = /(?:[-,_ ]?(?:bold|italic|oblique|regular|roman|normal|bolditalic|italicbold))+$/;

function family(font: string): string {
  const name = font.trim().replace(SUBSET_PREFIX, '').toLowerCase();
  return name.replace(STYLE, '') || name;
}

/** Encodings that a font of this name may have, likeliest first; empty when the name says nothing. */
export function encodingsForFont(font: string): readonly EncodingId[] {
  const name = family(font);
  return FONT_RULES.find((rule) => rule.name.test(name))?.encodings ?? [];
}

/** The one legacy encoding that a font's name stands for; null when it says nothing, Unicode, or more than one. */
export function decoderForFont(font: string): VietnameseEncoding | null {
  const [only, ...others] = encodingsForFont(font);
  return only !== undefined && only !== 'unicode' && others.length === 0 ? ENCODINGS[only] : null;
}
