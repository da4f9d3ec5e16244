import { ConfigError } from '../config.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand } from './doctor.ts'
import { evalCommand } from './eval.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { loadCommand } from './load.ts'
import { promptsCommand } from './prompts.ts'
import { restoreCommand } from './restore.ts'
import { serveCommand } from './serve.ts'
import { usersCommand } from './users.ts'

type Command = (args: string[], environment: Readonly<Record<string, string | undefined>>) => Promise<void>

const COMMANDS: Record<string, { say: string; run: Command }> = {
  demo: { say: 'does the main job on the sample files and leaves the results in demo-output/', run: demoCommand },
  doctor: { say: 'looks at settings, machine, database and models, and says what to do: doctor [--ask]', run: doctorCommand },
  eval: { say: 'measures models and prompts on the cases of data/evals: eval [--help]', run: evalCommand },
  prompts: {
    say: 'writes the prompts into a folder, or takes them from it: prompts export FOLDER, prompts import FOLDER [--publish]',
    run: promptsCommand,
  },
  export: {
    say: 'writes what one person keeps, or everything, into files: export person EMAIL FILE, export all FOLDER',
    run: exportCommand,
  },
  load: { say: 'takes in what `export all` has written, into an empty database: load FOLDER', run: loadCommand },
  import: { say: 'takes in a file of many: import postings FILE, import letters FILE', run: importCommand },
  restore: { say: 'lists the snapshots of the embedded database, or restores one: restore SNAPSHOT', run: restoreCommand },
  serve: { say: 'starts the server', run: serveCommand },
  users: {
    say: 'lists the accounts, makes a link to set a new password, names an operator, or removes an account: users list, users reset EMAIL, users promote EMAIL, users remove EMAIL --yes',
    run: usersCommand,
  },
}

/** Runs `jiwon <command> …`. An unknown one lists those that there are and exits with 2; one that fails says why and exits with 1. */
export async function runCommand([name = 'serve', ...args]: string[], environment: Readonly<Record<string, string | undefined>>) {
  const command = COMMANDS[name]
  if (!command) {
    console.error(
      `jiwon: no command '${name}'. There are:\n${Object.entries(COMMANDS)
        .map(([known, { say }]) => `  ${known.padEnd(12)}${say}`)
        .join('\n')}`,
    )
    process.exit(2)
  }
  try {
    await command.run(args, environment)
  } catch (error) {
    if (error instanceof ConfigError)
      console.error(`The settings are not right:\n${error.mistakes.map((mistake) => `  ${mistake}`).join('\n')}`)
    else console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
