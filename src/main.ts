// The one place that reads the environment.
import { runCommand } from './cli/commands.ts'

await runCommand(process.argv.slice(2), process.env)
