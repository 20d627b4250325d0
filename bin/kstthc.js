#!/usr/bin/env node
import module from 'node:module';

// Node 22 and newer keep the compiled code between runs.
module.enableCompileCache?.();
const { main, processIo } = await import('../dist/cli.js');
const argv = process.argv.slice(2);
process.exitCode = await main(argv, processIo(argv));
