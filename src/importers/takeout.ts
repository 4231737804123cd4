import { historyHtml, historyJson } from './google/history.ts';
import { googleLists } from './google/maps.ts';
import { youtubeLists } from './google/youtube.ts';
import type { Importer } from './importer.ts';

/**
 * Google Takeout: zip or tgz parts of 2 GB, each whole in itself. Taken are YouTube (histories, comments, live chats,
 * playlists, subscriptions, uploads), Maps and Play reviews, saved places, Chrome's history and My Activity; Chrome's
 * bookmarks are read by `bookmarks`. Folders, file names, headers and verbs are translated, keys and addresses are not.
 */
export const takeout: Importer = {
  id: 'takeout',
  title: 'Google Takeout',
  since: '1999-01-01', // Chrome brought the histories of its time; YouTube opened in 2005
  lists: [historyJson, historyHtml, ...youtubeLists, ...googleLists],
};
