import { diffWordsWithSpace } from 'diff';

/** So many are shown; a report is read by a person. */
const MOST = 5;
const LONGEST = 120;

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
};

/** The words that differ, in order: "»tæt« → »nøje«", "nyt: »…«", "fjernet: »…«". */
export function differences(before: string, after: string): string[] {
  const found: string[] = [];
  let [gone, come] = ['', ''];
  const flush = () => {
    if (gone.trim() && come.trim()) found.push(`»${cut(gone)}« → »${cut(come)}«`);
    else if (come.trim()) found.push(`nyt: »${cut(come)}«`);
    else if (gone.trim()) found.push(`fjernet: »${cut(gone)}«`);
    [gone, come] = ['', ''];
  };
  for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
    if (removed) gone += value;
    else if (added) come += value;
    // A space between two changed words does not part them.
    else if (value.trim() === '' && (gone || come)) [gone, come] = [gone + value, come + value];
    else flush();
  }
  flush();
  return found.length > MOST ? [...found.slice(0, MOST), `og ${found.length - MOST} andre steder`] : found;
}
