/** An address, or a part of one, with its escape signs read: "b%C3%B8rn" → "børn". With one that cannot be read, it is as it stands. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
