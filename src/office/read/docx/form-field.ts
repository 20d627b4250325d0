import { childOf, elementsOf, isOn, settingOf, type XmlElement } from '../xml.ts';

/**
 * What a form field of older Word shows that has no result among the text (ECMA-376 part 1, 17.16): the chosen entry
 * of a list, a box that is checked or not. Empty for other fields.
 */
export function shownFormField(data: XmlElement | undefined): string {
  const list = childOf(data, 'w:ddList');
  if (list) {
    const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
    const chosen = settingOf(list, 'w:result') ?? settingOf(list, 'w:default') ?? '0';
    return entries[Number(chosen)]?.attributes.get('w:val') ?? '';
  }
  const box = childOf(data, 'w:checkBox');
  if (!box) return '';
  return (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false) ? '☒' : '☐';
}
