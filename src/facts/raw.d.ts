/** A file of the project as its text. */
declare module '*.tsv?raw' {
  const text: string;
  export default text;
}
