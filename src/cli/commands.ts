import { demoCommand } from './demo.ts'
import { serveCommand } from './serve.ts'

type Command = (args: string[], environment: Readonly<Record<string, string | undefined>>) => Promise<void>

const COMMANDS: Record<string, { say: string; run: Command }> = {
  demo: { say: 'does the main job on the sample files and leaves the results in demo-output/', run: demoCommand },
  serve: { say: 'starts the server', run: serveCommand },
}

/** Runs `jiwon <command> …`. An unknown one lists those that there are and exits with 2. */
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
  await command.run(args, environment)
}
