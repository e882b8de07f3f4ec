import { replay } from './replay';
import { runInNode } from './run-in-node';

/* Run by `npm run replay`. */
await runInNode(replay);
