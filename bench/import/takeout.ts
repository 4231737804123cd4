import { zipWriter } from '../../test/importers/zip64.ts';

const GIB = 2 ** 30;
const FILM = 5 * GIB;
export const VIEWS = 400_000;
export const HISTORY = 'Takeout/YouTube and YouTube Music/history/watch-history.json';

/** The rows of a watch history, some thousand at a time: the bench must not fill the memory that it measures. */
export function* watchHistory(views: number): Generator<Buffer> {
  for (let from = 0; from < views; from += 10_000) {
    const rows = Array.from({ length: 10_000 }, (_, n) => viewOf(from + n));
    yield Buffer.from(`${from === 0 ? '[' : ','}${JSON.stringify(rows, null, 1).slice(1, -1)}`);
  }
  yield Buffer.from(']');
}

const viewOf = (index: number) => ({
  header: 'YouTube',
  title: `Watched an invented film number ${index}`,
  titleUrl: `https://www.youtube.com/watch?v=${(index * 7919).toString(36).padStart(11, 'a')}`,
  subtitles: [
    { name: 'Invented channel', url: `https://www.youtube.com/channel/UC${String(index % 997).padStart(22, '0')}` },
  ],
  time: new Date(Date.UTC(2026, 9, 1) - index * 787_000).toISOString(),
  products: ['YouTube'],
  activityControls: ['YouTube watch history'],
});

/** Writes a zip64 file whose film is a hole in the file, so that it takes no room on the disk. */
export async function writeTakeout(path: string): Promise<void> {
  const zip = zipWriter(path);
  zip.addHole('Takeout/YouTube and YouTube Music/videos/film.mp4', FILM);
  await zip.add(HISTORY, watchHistory(VIEWS));
  zip.end();
}
