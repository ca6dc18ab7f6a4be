import { Command, CommanderError } from 'commander';
import { FACES, type Face } from './faces.ts';
import { shell } from './shell.ts';
import { HELP } from './words/help.ts';

/** Loads only the verb that was asked for, so that `tonus log` starts as fast as Node does. */
async function program(asked: string | undefined): Promise<Command> {
  const tonus = new Command('tonus').description(HELP.tonus).helpOption('-h, --help', HELP.help);
  tonus.showSuggestionAfterError().addHelpText('after', HELP.after);
  tonus.exitOverride().configureOutput({ writeErr: () => {} });
  for (const [name, load] of Object.entries(FACES)) {
    const command = tonus
      .command(name)
      .description(HELP.verbs[name] ?? '')
      .helpOption('-h, --help', HELP.help);
    command.copyInheritedSettings(tonus);
    if (name === asked) {
      const { face } = (await load()) as { readonly face: Face };
      face(command, shell(command));
    }
  }
  return tonus;
}

const oneLine = (message: string): string => message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');

/** A line of words may begin with a minus, `-5 g salt`: it is still a line, and no option. */
function withLinesLast(argv: readonly string[]): readonly string[] {
  const isLine = (word: string): boolean =>
    /^-\s*[\d.]/.test(word) || (word.startsWith('-') && word.includes(' '));
  const lines = argv.filter(isLine);
  return lines.length === 0 ? argv : [...argv.filter((word) => !isLine(word)), '--', ...lines];
}

async function main(given: readonly string[]): Promise<void> {
  const argv = given[0] === 'log' ? withLinesLast(given) : given;
  const asked = argv.find((word) => !word.startsWith('-') && word !== 'help');
  try {
    const tonus = await program(asked);
    if (argv.length === 0) return tonus.outputHelp();
    await tonus.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return;
      process.stderr.write(`${oneLine(error.message)}\n`);
      process.exitCode = 2;
      return;
    }
    if (error instanceof Error && error.name === 'StoreError') {
      process.stderr.write(`${oneLine(error.message)}\n`);
      process.exitCode = 1;
      return;
    }
    process.stderr.write(`${HELP.broken(error instanceof Error ? error.message : String(error))}\n`);
    process.exitCode = 1;
  }
}

/** Runs the command line as the program it is: its exit status, its answer to a pipe that closes. */
export async function run(): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader at the other end of a pipe went away, as `head` does.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  await main(process.argv.slice(2));
}
