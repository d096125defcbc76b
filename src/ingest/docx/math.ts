import { fraction } from '../formula.ts';
import { raiseDigits } from '../note-mark.ts';
import { childOf, elementsOf, textOf, type XmlElement } from './xml.ts';

/** A Word equation (OMML) as one line of text: fractions with "/", raised digits raised, the rest in order. */
export function mathText(node: XmlElement): string {
  switch (node.name) {
    case 'm:t':
      return textOf(node, 'm:t');
    case 'm:f':
      return fraction(inner(childOf(node, 'm:num')), inner(childOf(node, 'm:den')));
    case 'm:sSup':
      return inner(childOf(node, 'm:e')) + raiseDigits(inner(childOf(node, 'm:sup')));
    case 'm:rPr':
    case 'm:ctrlPr':
    case 'm:fPr':
      return '';
    default:
      return inner(node);
  }
}

function inner(node: XmlElement | undefined): string {
  return elementsOf(node).map(mathText).join('');
}
