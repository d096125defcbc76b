import { check } from './check/check.ts';
import { type Extraction, SCHEMA_VERSION } from './document/contract/extraction.ts';
import type { Document } from './document/document.ts';
import type { Message } from './document/message.ts';
import type { Outline } from './document/outline.ts';
import type { Result } from './document/result.ts';
import { canonicalExtraction } from './export/json.ts';
import { messageFinding } from './export/message-finding.ts';
import { programVersion } from './export/version.ts';
import { extract } from './extract/extract.ts';
import { ingest, ingestFile } from './ingest/ingest.ts';
import type { Limits } from './ingest/limits.ts';
import type { RulePack } from './rules/pack.ts';
import { structure } from './structure/structure.ts';
import { normaliseDocument } from './vietnamese/normalise-document.ts';

export interface PipelineOptions {
  readonly rules: RulePack;
  /** Bounds of the readers; their own defaults where nothing is given. */
  readonly limits?: Partial<Limits>;
}

/** One report taken through every step, with what stood between them, so that a picture can show why. */
export interface Run {
  readonly document: Document;
  readonly outline: Outline;
  readonly messages: readonly Message[];
  readonly extraction: Extraction;
}

/** Throws a `Failure` where the file as a whole cannot be read; everything less is a message or a finding. */
export interface Pipeline {
  readonly file: (path: string) => Promise<Run>;
  readonly bytes: (bytes: Uint8Array, fileName: string) => Promise<Run>;
}

/** A pipeline whose options are fixed: what it gives depends on the bytes and the name of the file only. */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { rules, limits } = Object.freeze({ ...options });
  return Object.freeze({
    file: async (path: string) => run(await ingestFile(path, limits), rules),
    bytes: async (bytes: Uint8Array, fileName: string) => run(await ingest(bytes, fileName, limits), rules),
  });
}

/** The steps, in order. */
async function run(ingested: Result<Document>, rules: RulePack): Promise<Run> {
  const normalised = await normaliseDocument(ingested.value, { rules });
  const { document, languageModel } = normalised.value;
  const structured = structure(document, rules);
  const extracted = extract(structured.value, rules);
  const findings = check(extracted.value, rules);
  const messages = [
    ...ingested.messages,
    ...normalised.messages,
    ...structured.messages,
    ...extracted.messages,
  ];
  const extraction = canonicalExtraction({
    schemaVersion: SCHEMA_VERSION,
    document: documentHead(document),
    ...extracted.value,
    findings: [...messages.map(messageFinding), ...findings],
    provenance: provenance(rules, languageModel),
  });
  return { document, outline: structured.value, messages, extraction };
}

function documentHead(document: Document): Extraction['document'] {
  const { id, fileName, mediaType, bytes, pageCount, pages } = document;
  return {
    id,
    fileName,
    mediaType,
    bytes,
    pageCount,
    pages: pages.map(({ number, textSource, quality }) => ({ number, textSource, quality })),
  };
}

function provenance(rules: RulePack, languageModel: string | null): Extraction['provenance'] {
  return {
    version: programVersion(),
    rules: [{ pack: rules.pack.name, version: rules.pack.version }],
    languageModel,
  };
}
