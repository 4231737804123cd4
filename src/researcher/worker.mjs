// A second pair of hands: opens donations beside the main thread. TypeScript is run as it stands, as in cli.mjs.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { work } = await import('./work.ts');
await work(workerData, (message) => parentPort.postMessage(message));
