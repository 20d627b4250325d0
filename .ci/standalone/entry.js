// What the program without Node starts with.
import { main, processIo } from '../../src/cli/main.ts';

const argv = process.argv.slice(2);
process.exitCode = await main(argv, processIo(argv));
