// Imports point one way: edges -> pipeline -> steps -> rules -> document and text.
const STEPS = 'ingest|vietnamese|structure|extract|check|export|store';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'document-and-text-stand-alone',
      comment: 'The neutral tree and the string functions know nothing of the rooms above them.',
      severity: 'error',
      from: { path: '^src/(document|text)/' },
      to: { path: '^src/', pathNot: '^src/(document|text)/' },
    },
    {
      name: 'text-knows-no-tree',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: '^src/', pathNot: '^src/text/' },
    },
    {
      name: 'rules-stand-below-the-steps',
      severity: 'error',
      from: { path: '^src/rules/' },
      to: { path: '^src/', pathNot: '^src/(rules|document|text)/' },
    },
    {
      name: 'a-step-never-imports-another-step',
      severity: 'error',
      from: { path: `^src/(${STEPS})/` },
      to: { path: '^src/', pathNot: '^src/($1|rules|document|text)/' },
    },
    {
      name: 'pipeline-knows-no-edge',
      severity: 'error',
      from: { path: '^src/pipeline\\.ts$' },
      to: { path: '^src/(cli|bulk|serve|evaluate)/' },
    },
    {
      name: 'edges-stand-apart',
      comment:
        'Evaluation and the command line share the pipeline, not each other; the command line may start an evaluation.',
      severity: 'error',
      from: { path: '^src/(evaluate|serve|bulk)/' },
      to: { path: '^src/(cli)/' },
    },
    {
      name: 'source-never-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.cjs', '.mjs'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
