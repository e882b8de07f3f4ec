/* Measures what is expected of batch normalization, and prints both. */
import { runInNode } from './in-node.mjs';

await runInNode('experiments', 'src/cli/experiments/main.ts');
