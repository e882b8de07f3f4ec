import { exportRun } from './export';
import { runInNode } from '../run-in-node';

/* Run by `npm run export`. */
await runInNode(exportRun);
