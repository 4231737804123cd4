/** The watcher for sites on which something is watched or listened to. */
import './playing.ts';
import './watch.ts';
