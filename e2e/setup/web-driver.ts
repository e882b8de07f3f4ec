import { spawn } from 'node:child_process';

/** A browser without Playwright's protocol, driven as the WebDriver standard says. */
export interface WebDriver {
  open(url: string): Promise<void>;
  /** Evaluates an expression in the page and waits for it where it is a promise. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

interface Program {
  /** Starts the driver, which listens at this port. */
  readonly command: readonly string[];
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly capabilities: object;
}

/** In ms: for the driver to listen, and for a script in the page. */
const START_LIMIT = 20_000;
const SCRIPT_LIMIT = 110_000;

/** Starts a driver and a browser. Throws where one of them does not come up. */
export async function startWebDriver(program: Program): Promise<WebDriver> {
  const [command = '', ...args] = program.command;
  // A group of its own, so that all that it starts can be ended with it.
  const driver = spawn(command, args, {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...program.environment },
  });
  let failed: Error | null = null;
  driver.once('error', (error) => (failed = error));
  const end = () => {
    if (driver.pid !== undefined && driver.exitCode === null) process.kill(-driver.pid);
  };
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${program.port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  const session = async (): Promise<string> => {
    const timeouts = { script: SCRIPT_LIMIT };
    const capabilities = { alwaysMatch: { ...program.capabilities, timeouts } };
    const made = (await call('POST', '/session', { capabilities })) as { sessionId: string };
    return `/session/${made.sessionId}`;
  };
  try {
    const began = Date.now();
    // It refuses connections until it listens.
    while (!(await call('GET', '/status').catch(() => null))) {
      if (failed !== null) throw failed;
      if (Date.now() - began > START_LIMIT) throw new Error(`${command} does not answer.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const path = await session();
    return {
      open: async (url) => void (await call('POST', `${path}/url`, { url })),
      evaluate: async <T>(expression: string) => {
        const script =
          'const done = arguments[arguments.length - 1];' +
          `Promise.resolve(${expression}).then((value) => done({ value }), (e) => done({ error: String(e) }))`;
        const result = await call('POST', `${path}/execute/async`, { script, args: [] });
        const { value, error } = result as { value: T; error?: string };
        if (error !== undefined) throw new Error(error);
        return value;
      },
      close: async () => {
        await call('DELETE', path).catch(() => {});
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
