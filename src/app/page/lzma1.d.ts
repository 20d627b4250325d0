/** The part of lzma1 that the page uses: its own types are sources, which our stricter compiler refuses. */
export function decompress(data: Uint8Array): Uint8Array;
