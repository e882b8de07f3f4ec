import type { ComponentType, PropsWithChildren } from 'react';

interface Props {
  /** Text in which `<name>…</name>` stands for an element of that name. */
  readonly text: string;
  readonly marks: Readonly<Record<string, ComponentType<PropsWithChildren>>>;
}

/** A sentence of the dictionary with some of its words set apart. */
export function MarkedText({ text, marks }: Props) {
  const parts = text.split(/(<\w+>[^<]*<\/\w+>)/).filter((part) => part !== '');
  return parts.map((part) => {
    const [, name = '', inner = ''] = /^<(\w+)>([^<]*)</.exec(part) ?? [];
    const Mark = marks[name];
    return Mark ? <Mark key={part}>{inner}</Mark> : <span key={part}>{part}</span>;
  });
}
