import type { MappedText, TextEdit } from '../../text/mapped-text.ts';

export type RepairOperation = 'join' | 'split' | 'mark' | 'hyphen' | 'punctuation' | 'digit';

/** One repair, in the coordinates of the text that the step was given. */
export interface Repair extends TextEdit {
  readonly operation: RepairOperation;
}

export interface RepairedText extends MappedText {
  /** Repairs in order, their ranges in the raw text. */
  readonly repairs: readonly Repair[];
}
