/* Runs a link without a browser. */
import { runInNode } from './in-node.mjs';

await runInNode('replay', 'src/cli/main.ts');
