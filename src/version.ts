/** The version of this tool; the rest of the manifest stays out of what is built. */
export { version } from '../package.json';
