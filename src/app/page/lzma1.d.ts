/** The part of lzma1 that the page uses: the types of the package are its sources, which our compiler options refuse. */
export function decompress(data: Uint8Array): Uint8Array;
