import { visible } from './visible.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is only text in HTML and SVG, between tags and in attributes, with whatever hides in it made visible. */
export function escapeHtml(text: string): string {
  return visible(text, 'shown').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
