import type { CommandName, Commands, Events, EventName, FromPage } from '../protocol';
import { HELLO_EVERY, HELLO_TIMES, VERSION } from '../version';
import { readMessage } from './read-message';

/** The way to the framing page and back. */
export interface Line {
  send(message: FromPage): void;
  /** Calls back with whatever the framing page sends; returns how to stop. */
  listen(listener: (data: unknown) => void): () => void;
}

/** Tells a host what has happened. */
export type Tell = <Name extends EventName>(event: Name, data: Events[Name]) => void;

/** What the page does for a host. A command throws, or rejects, where it cannot be carried out. */
export interface Served {
  readonly commands: {
    readonly [Name in CommandName]: (
      args: Commands[Name]['args'],
    ) => Commands[Name]['result'] | Promise<Commands[Name]['result']>;
  };
  readonly state: () => Events['ready'];
  /** Begins to tell of events. */
  readonly watch: (tell: Tell) => void;
}

/**
 * Serves the framing page, if it is one that knows us: says hello a while, and answers whenever that
 * page speaks. Before it has said hello it is told of nothing.
 */
export function serveHost(line: Line, served: Served): void {
  let met = false;
  const tell: Tell = (event, data) => {
    line.send({ shiftscope: VERSION, event, data } as FromPage);
  };
  const carryOut = async (command: CommandName, args: unknown) => {
    const act = served.commands[command] as (args: unknown) => unknown;
    return act(args);
  };
  const take = async (data: unknown) => {
    const read = readMessage(data);
    if (read.kind === 'hello') {
      tell('ready', served.state());
      if (!met) served.watch(tell);
      met = true;
    } else if (read.kind === 'wrong') {
      line.send({ shiftscope: VERSION, id: read.id, error: read.error });
    } else if (read.kind === 'request') {
      const { id, command, args } = read.request;
      try {
        const result = (await carryOut(command, args)) as Commands[CommandName]['result'];
        line.send({ shiftscope: VERSION, id, result });
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        line.send({ shiftscope: VERSION, id, error: words });
      }
    }
  };
  line.listen((data) => void take(data));
  let said = 0;
  const say = () => {
    if (met || said >= HELLO_TIMES) return;
    said += 1;
    line.send({ shiftscope: VERSION, hello: 'page' });
    setTimeout(say, HELLO_EVERY);
  };
  say();
}
