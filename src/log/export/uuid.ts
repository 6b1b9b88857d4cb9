import { hashText } from '../../core/turn/digest.ts';

/**
 * A name-based UUID: two hashes, of a seal and of what is named under it. The same log gives the same names again, so
 * that a statement that is sent twice is known to be one. Version and variant are set as RFC 9562 wants them.
 */
export function uuidOf(seal: string, name: string): string {
  const hex = hashText(`a\n${seal}\n${name}`) + hashText(`b\n${seal}\n${name}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
