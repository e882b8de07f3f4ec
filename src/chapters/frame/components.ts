import { CodeBlock } from '../code/CodeBlock';
import { Exercise, Hint } from '../exercise/Exercise';
import { Term } from '../glossary/Term';
import { Measured } from '../measured/Measured';
import { Option } from '../predict/Option';
import { Predict, Truth } from '../predict/Predict';
import { Task } from '../tasks/Task';
import { Explanation } from './Explanation';
import { Disputed, Margin, Teacher } from './Notes';
import { OpenInLab } from './OpenInLab';
import { Play } from './Play';
import { Section } from './Section';
import { TextLink } from './TextLink';

/** What the text of a chapter uses without importing it. */
export const COMPONENTS = {
  Disputed,
  Exercise,
  Explanation,
  Hint,
  Margin,
  Measured,
  OpenInLab,
  Option,
  Play,
  Predict,
  Section,
  Task,
  Teacher,
  Term,
  Truth,
  a: TextLink,
  pre: CodeBlock,
};
