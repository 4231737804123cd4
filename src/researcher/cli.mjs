#!/usr/bin/env node
// The tool is written in TypeScript and run as it stands: nothing to build, and what is run is what is read.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./cli.ts');
process.exitCode = await main(process.argv.slice(2));
