/** What other programs may import. */
export { Extraction, SCHEMA_VERSION } from './document/contract/extraction.ts';
export { FAILURES, Failure, type FailureCode } from './document/failure.ts';
export type { Message, Severity } from './document/message.ts';
export { extractionJson } from './export/json.ts';
export { observationLines } from './export/ndjson.ts';
export { createPipeline, type Pipeline, type PipelineOptions, type Run } from './pipeline.ts';
export { loadRules } from './rules/load.ts';
export type { RulePack } from './rules/pack.ts';
