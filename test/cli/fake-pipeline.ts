import { basename } from 'node:path';
import type { Extraction } from '../../src/document/contract/extraction.ts';
import { Failure, type FailureCode } from '../../src/document/failure.ts';
import type { Outline } from '../../src/document/outline.ts';
import type { Pipeline, Run } from '../../src/pipeline.ts';
import { extraction } from '../export/sample.ts';

/** A run that found what is given; the tree and the outline are empty but for `sections`. */
export function fakeRun(overrides: Partial<Extraction> = {}, sections: Outline['sections'] = []): Run {
  const found = extraction(overrides);
  const document = { ...found.document, pages: [], blocks: [] };
  const frame = { letterhead: [], titleLines: [], signature: [], recipients: [] };
  const outline = { document, frame, sections, passages: [], tables: [] };
  return { document, outline, messages: [], extraction: found };
}

/** A pipeline that reads nothing: a file named after a failure code fails with it, any other one gives a run. */
export function fakePipeline(failing: Readonly<Record<string, FailureCode | Error>> = {}): Pipeline {
  const run = (path: string): Promise<Run> => {
    const name = basename(path);
    const failure = failing[name];
    if (failure instanceof Error) return Promise.reject(failure);
    if (failure !== undefined)
      return Promise.reject(new Failure(failure, { vi: 'không được', en: 'does not work' }));
    const id = `sha256:${Buffer.from(path).toString('hex').padEnd(64, '0').slice(-64)}`;
    return Promise.resolve(fakeRun({ document: { ...extraction().document, id, fileName: name } }));
  };
  return { file: run, bytes: (_bytes, fileName) => run(fileName) };
}
