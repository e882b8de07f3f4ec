import { runInNode } from '../run-in-node';
import { survey } from './survey';

/* Run by `npm run survey`. */
await runInNode(survey);
