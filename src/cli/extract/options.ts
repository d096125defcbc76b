/** Options of `trichluc extract` as commander gives them. */
export interface ExtractOptions {
  readonly output?: string;
  readonly format?: string;
  readonly rules?: string;
}
