/**
 * How Takeout calls the files of an activity history, folded, by language. It translates unevenly (English and local
 * names in one archive, two spellings in one language), so a name only decides where a file shows nothing else in its
 * first letters: HTML, whose rows come after 140 KB of style sheet.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['watch history', 'search history', 'my activity', 'myactivity'],
  sv: ['visningshistorik', 'sökhistorik', 'minaktivitet'],
  de: ['wiedergabeverlauf', 'suchverlauf', 'meineaktivitäten', 'meine aktivitäten'],
  nl: ['kijkgeschiedenis', 'zoekgeschiedenis', 'mijnactiviteit', 'mijn activiteit'],
  fr: ['historique des recherches', 'historique des vidéos regardées', 'monactivité'],
  es: ['historial de reproducciones', 'historial de búsqueda', 'historial de búsquedas', 'miactividad', 'mi actividad'],
  ro: ['istoricul vizionărilor', 'istoricul căutărilor', 'activitatea mea'],
  lt: ['žiūrėjimo istorija', 'paieškos istorija'],
  ca: ['historial de visualitzacions', 'historial de cerques'],
  da: ['se historik', 'søgehistorik', 'minaktivitet'],
  no: ['seerhistorikk', 'søkelogg', 'minaktivitet'],
  it: ['cronologia visualizzazioni', 'cronologia ricerche', 'leMieAttività'.toLowerCase()],
  pt: ['histórico de visualização', 'histórico de pesquisa', 'minhaatividade'],
  zh: ['观看记录', '搜索记录'],
};

const ALL = new Set(Object.values(NAMES).flat());

export const isHistoryName = (name: string): boolean => ALL.has(name);
