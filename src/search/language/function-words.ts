import { fold } from './fold.ts';

const list = `
  af alene alle allerede alt alting altså altid anden andet andre at bare ber blandt blev blive bliver blevet bort bl bla bør både
  da de deg dem den dengang denne der deraf derfor deres derfra derfter derhen derind derpå derved deraf det dette dig din dine disse dit dog du
  efter eftersom egne egentlig eller ellers end endnu eneste en én er et ét enten eventuelt evt
  fik findes find finder flere flest for fordi foran fra frem fx få fået får føler før først første
  gennem gerne giver give givet givende gjort gjorde godt gør gøre går gået ham han hans har hav have havde hele helt hen hende hendes her herefter heri herfra herover hertil herunder hermed
  hos hun hvad hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan hvordan hvorfor hvorhen hvornår hvorvidt
  i idet ifølge ift igen ikke ind inde inden indenfor indtil ingen intet inkl især ja jeg jer jeres jf jo kan kun kunne kunnet kommer kom komme kommet kl
  lad langt laver lidt lige ligeledes ligesom lille
  man mange med medens mellem men mens mere mest mhp mig min mindre mindst mine mit mod mm mv må måske måtte måde
  ned nej nemlig nogen noget nogle nok nr nu ny når nær næsten og også om omkring op oplæg oplægget ofte over på per pga pr
  samt sammen se selv selvom ses sig sige siger sin sine sit siden sidste skal skulle sker ske sket skyldes snart som stadig står stå stor store så sådan således
  tager tage taget ting til tilbage tit uden under ud ude udover undtagen
  vedr ved vi vil ville vor vores vore var været være via vis vist videre vigtig
  mangt meget slags hvormeget længe
  lave laver lavet oprette oprettes oprettet begå begår begået betyder drejer foregår foreslår forskel forskellen gælder handler hedder kaldes mener menes omhandler siges tænker anbefaler
  the of and to in
`;

/** What carries no meaning of its own in a question; never searched for unless there is nothing else. */
const folded = new Set(list.trim().split(/\s+/).map(fold));

/** Whether a folded word is a function word. */
export const isFunctionWord = (word: string): boolean => folded.has(word);
