import { problem, type Check, type Spot } from '../content/problem.ts';

// The most usual given names and surnames in Denmark: enough to make an editor look twice, not a register.
const given = new Set(
  `Agnete Alma Amalie Anders Andreas Ane Anette Anita Anna Anne Annette Asger Astrid Benny Bente Berit Birgit Birgitte Birthe Bjarne Bo Bodil Brian Camilla Carina
Carl Carsten Casper Cecilie Charlotte Christian Christina Claus Connie Daniel David Ditte Dorte Dorthe Ea Ebbe Else Emil Emma Erik Erling Esben Eva Finn Flemming Frederik Freja Frida
Gitte Grete Hanne Hans Heidi Helle Henning Henrik Ida Inge Inger Ingrid Jacob Jakob Jan Jane Janne Jens Jeppe Jesper Jette Johan Johanne Johannes John Jonas Julie Jørgen Kamilla Karen
Karin Karina Karsten Kasper Katrine Kenneth Kim Kirsten Kirstine Klaus Knud Kristian Kristina Kurt Lars Lasse Laura Leif Lena Lene Line Lis Lisbeth Lise Lone Lotte Louise Mads Magnus
Maja Malene Maria Marianne Marie Martin Mathias Maya Merete Mette Michael Mikael Mikkel Mogens Mona Morten Nanna Niels Nina Ole Oliver Pernille Per Peter Pia Poul Preben Randi Rasmus
Rikke Rita Robert Sanne Sara Signe Simon Sofie Stig Stine Susanne Søren Thomas Tina Tine Tobias Tom Torben Trine Troels Ulla Ulrik Vibeke Victor Viggo Yvonne Åse`.split(
    /\s+/,
  ),
);
const family = new Set(
  `Andersen Andreasen Bach Bech Berg Bertelsen Bjerregaard Bruun Carlsen Christensen Christiansen Clausen Dahl Dam Danielsen Eriksen Frandsen Frederiksen Friis Hansen
Hermansen Holm Iversen Jacobsen Jakobsen Jensen Jeppesen Jespersen Johansen Johnsen Juhl Jørgensen Karlsen Kjeldsen Kjær Knudsen Koch Kristensen Kristiansen Lassen Larsen Lauridsen
Lauritsen Lorenzen Lund Madsen Mathiesen Mikkelsen Mogensen Mortensen Munk Møller Nielsen Nissen Nygaard Nørgaard Olesen Olsen Overgaard Paulsen Pedersen Petersen Poulsen Rasmussen
Schmidt Simonsen Skov Søndergaard Sørensen Thomsen Thorsen Toft Vestergaard Winther`.split(/\s+/),
);

/**
 * Nobody's private name, number or story stands in the follow-up.
 * @param text our own words, or a quotation
 * @param at where in the file a place in the text stands
 */
export function* checkPersons(text: string, at: (index: number) => Spot): Check {
  for (const { index, navn } of names(text)) yield problem(at(index), 'personnavn', { navn });
  for (const { index } of text.matchAll(/(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d[- ]?\d{4}(?!\d)/g))
    yield problem(at(index), 'personnummer');
  for (const { index, 0: tekst } of text.matchAll(
    /(?<!\p{L})(?:\d{1,2}-årig(?:e|t)? (?:mand|kvinde|dreng|pige|patient|søn|datter|bror|søster)|en (?:ung |ældre )?(?:mand|kvinde|patient|dreng|pige) (?:på \d|fra \p{Lu}))/giu,
  ))
    yield problem(at(index), 'enkeltperson', { tekst });
}

/** Capitalised words in a row, from a usual given name on, or the one before a usual surname; and a surname in "-sen" by itself. */
function* names(text: string): Generator<{ index: number; navn: string }> {
  let told = 0;
  for (const { index, 0: row } of text.matchAll(
    /(?<![\p{L}\p{N}])\p{Lu}(?:\.|\p{Ll}+)(?:[ -]\p{Lu}(?:\.|\p{Ll}+))*(?!\p{L})/gu,
  )) {
    const words = row.split(/(?<=[ -])/);
    const name = (at: number): string => words[at]?.replace(/[ -]$/, '') ?? '';
    const first = words.findIndex(
      (_, at) =>
        (at < words.length - 1 && (given.has(name(at)) || family.has(name(at + 1)))) ||
        (family.has(name(at)) && name(at).endsWith('sen')),
    );
    if (first < 0 || index < told) continue;
    told = index + row.length;
    yield { index: index + words.slice(0, first).join('').length, navn: words.slice(first).join('') };
  }
}
