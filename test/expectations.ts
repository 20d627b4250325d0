/** What a fixture says of itself: rule ids by line, from comments `# expect: rule-id rule-id`. */
export function expectedIn(text: string): string[] {
  return text.split('\n').flatMap((line, i) => {
    const ids = /# expect: (.+)$/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
    return ids.map((id) => `${i + 1} ${id}`);
  });
}
