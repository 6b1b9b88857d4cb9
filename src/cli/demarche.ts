import { Command, CommanderError } from 'commander';
import { CommandFailure, DONE, type ExitCode, MISUSE, writeAside } from './console.ts';
import { say } from './said.ts';

/** Runs one command line and says how the process should end. Of the commands only the one asked for is loaded. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = DONE;
  const program = new Command('demarche')
    .description(
      'A border crisis seen from a foreign ministry’s desk: check, rehearse and play scenarios; verify, replay, fork, compare and export games.',
    )
    .exitOverride()
    .showHelpAfterError('(--help tells what there is)');

  program
    .command('check')
    .description('validate scenario files and advise')
    .argument('<file...>', 'scenario files, or ids of shipped scenarios')
    .option('--json', 'one JSON value on standard output')
    .option('--strict', 'advice counts as an error')
    .action(async (files, options) => {
      const { check } = await import('./commands/check.ts');
      code = await check(files, options);
    });
  program
    .command('rehearse')
    .description('play many games and report')
    .argument('<file>', 'a scenario file, or the id of a shipped one')
    .option('--games <n>', 'games for each ministry', '1000')
    .option('--seed <seed>', 'game i is SEED.i', '1')
    .option('--ministry <name...>', 'who plays; all when left out')
    .option('--opponent <name>', 'who sits at the other desk')
    .option('--desk <id>', 'which desk is played')
    .option('--game', 'judge whether it is a game, G1 to G9')
    .option('--anchors', 'print raw measures for the score’s anchors')
    .option('--html <file>', 'write the report as one page with figures')
    .option('--json', 'one JSON value on standard output')
    .action(async (file, options) => {
      const { rehearse } = await import('./commands/rehearse.ts');
      code = await rehearse(file, options);
    });
  program
    .command('play')
    .description('play one game and write its log')
    .argument('<file>', 'a scenario file, or the id of a shipped one')
    .option('--ministry <name>', 'who plays')
    .option('--decisions <file>', 'a JSON array of decisions, one a turn, or a log')
    .option('--opponent <name>', 'who sits at the other desk')
    .option('--desk <id>', 'which desk is played')
    .option('--seed <seed>', 'the night', '1')
    .option('--out <file>', 'write the log there')
    .option('--json', 'one JSON value on standard output')
    .action(async (file, options) => {
      const { play } = await import('./commands/play.ts');
      code = await play(file, options);
    });
  program
    .command('verify')
    .description('say of logs whether their result follows from their decisions')
    .argument('<log...>', 'log files')
    .option('--json', 'one JSON value on standard output')
    .action(async (files, options) => {
      const { verify } = await import('./commands/verify.ts');
      code = await verify(files, options);
    });
  program
    .command('replay')
    .description('tell a log turn by turn')
    .argument('<log>', 'a log file')
    .option('--turn <n>', 'this turn only')
    .option('--truth', 'also what no desk could know on the night')
    .option('--json', 'one JSON value on standard output')
    .action(async (file, options) => {
      const { replay } = await import('./commands/replay.ts');
      code = await replay(file, options);
    });
  program
    .command('compare')
    .description('lay the logs of a class side by side')
    .argument('<log...>', 'log files')
    .option('--html <file>', 'write the report as one page with figures and run sheet')
    .option('--csv <file>', 'write a table, one row for each turn of each game')
    .option('--json', 'one JSON value on standard output')
    .action(async (files, options) => {
      const { compare } = await import('./commands/compare.ts');
      code = await compare(files, options);
    });
  program
    .command('whatif')
    .description(say('command-whatif'))
    .argument('<log>', say('command-whatif-log'))
    .requiredOption('--turn <n>', say('command-whatif-turn'))
    .requiredOption('--decision <file>', say('command-whatif-decision'))
    .option('--out <file>', say('command-whatif-out'))
    .option('--json', say('command-whatif-json'))
    .action(async (file, options) => {
      const { whatif } = await import('./commands/whatif.ts');
      code = await whatif(file, options);
    });
  program
    .command('export')
    .description(say('command-export'))
    .argument('<log...>', say('command-export-log'))
    .requiredOption('--to <format>', say('command-export-to'))
    .option('--out <file>', say('command-export-out'))
    .option('--bom', say('command-export-bom'))
    .option('--json', say('command-export-json'))
    .action(async (files, options) => {
      const { exportLogs } = await import('./commands/export.ts');
      code = await exportLogs(files, options);
    });
  program
    .command('new')
    .description('start a scenario file of your own')
    .argument('<name>', 'its name: lower-case letters, digits and hyphens; a folder may stand before it')
    .option('--from <id>', 'extend this scenario instead of copying the smallest one')
    .option('--json', 'one JSON value on standard output')
    .action(async (name, options) => {
      const { startScenario } = await import('./commands/new.ts');
      code = await startScenario(name, options);
    });
  program
    .command('schema')
    .description('print the JSON Schema of scenario files')
    .option('--reference', 'print the reference of docs/scenarios.md instead')
    .action(async (options) => {
      const { schema } = await import('./commands/schema.ts');
      code = await schema(options);
    });

  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : MISUSE;
    if (!(error instanceof CommandFailure)) throw error;
    writeAside(error.message);
    return error.code;
  }
  return code;
}

process.exitCode = await run(process.argv.slice(2));
