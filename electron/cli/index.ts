/**
 * Entry of the command line. Node keeps compiled code between runs, which halves the start of a command; it has to
 * be asked before anything else is loaded.
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
