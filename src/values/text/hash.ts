import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function hexHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The SHA-256 of a text in UTF-8, in Base64 as a content security policy has it. */
export function base64Hash(text: string): string {
  return btoa(String.fromCharCode(...sha256(utf8ToBytes(text))));
}
