#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Node keeps the stripped and compiled modules in the user's temporary folder: `--version` takes 45 ms, not 150.
enableCompileCache();
const { runProcess } = await import('./process.ts');
await runProcess();
