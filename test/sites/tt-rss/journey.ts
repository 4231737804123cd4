import { type Person, sleep } from '../../browsers/person.ts';
import type { RunningServer } from '../../servers/server.ts';
import { start } from '../../servers/tt-rss/start.ts';
import type { Expected, Journey, Step } from '../journey.ts';
import { pressByScript, reading, standing } from '../page.ts';

const PASSWORD = '.dijitInputInner[name=password]'; // a script of the page makes its fields anew
const HEADLINES = '#headlines-frame .cdm';
/** An article, by its place in the list as it is filled. */
const row = (at: number): string => `#RROW-${at}`;
const agreeing = (dialog: string): string => `#${dialog} .alt-primary .dijitButtonNode`;

async function signIn(person: Person, server: RunningServer, password?: string): Promise<void> {
  await person.goto(server.origin);
  await standing(person, PASSWORD);
  await person.type('#login', server.users.reader?.name ?? '');
  await person.type(PASSWORD, password ?? server.users.reader?.password ?? '');
  await person.key('Enter', { navigates: true });
}

async function openList(person: Person, server: RunningServer): Promise<void> {
  await person.goto(server.origin);
  await standing(person, HEADLINES);
}

async function subscribe(person: Person, server: RunningServer, address: string): Promise<void> {
  await openList(person, server);
  await person.key('f');
  await person.key('s');
  await standing(person, '#feedDlg_feedUrl');
  await person.type('#feedDlg_feedUrl', address);
  await person.press(agreeing('feedAddDlg'));
  await sleep(2_000); // the server asks for the feed before it answers
}

/** One press of an icon does it, a second takes it back. */
const toggling = (does: string, type: Expected['type'], icon: string): readonly Step[] => [
  {
    name: does,
    yields: [{ type, evidence: 'confirmed' }],
    async act(person, server) {
      await openList(person, server);
      await person.press(`${row(1)} ${icon}`);
    },
  },
  {
    name: `${does} another, and takes it back`,
    yields: [],
    async act(person) {
      await person.press(`${row(2)} ${icon}`);
      await sleep(1_500);
      await person.press(`${row(2)} ${icon}`);
    },
  },
];

export const journey: Journey = {
  site: 'tt-rss',
  start,
  steps: [
    { name: 'signs in with a wrong word', yields: [], act: (person, server) => signIn(person, server, 'wrong') },
    {
      name: 'signs in',
      yields: [],
      async act(person, server) {
        await signIn(person, server);
        await person.waitFor(HEADLINES, 10_000);
      },
    },
    ...reading(openList),
    ...toggling('stars', 'save', '.marked-pic'),
    {
      name: 'a script of the page presses a star',
      yields: [],
      act: (person) => pressByScript(person, `${row(1)} ~ .cdm .marked-pic`),
    },
    ...toggling('passes on', 'share', '.pub-pic'),
    {
      name: 'tags',
      yields: [{ type: 'tag', evidence: 'accepted' }],
      async act(person, server) {
        await openList(person, server);
        await person.press(`${row(1)} [onclick^="Article.editTags"]`);
        await standing(person, '#tags_str');
        await person.type('#tags_str', 'quay, green');
        await person.press(agreeing('editTagsDlg'));
      },
    },
    {
      name: 'opens the tags and leaves them',
      yields: [],
      async act(person, server) {
        await openList(person, server);
        await person.press(`${row(1)} [onclick^="Article.editTags"]`);
        await standing(person, '#tags_str');
        await person.key('Escape');
      },
    },
    {
      name: 'subscribes',
      yields: [{ type: 'subscribe', evidence: 'accepted' }],
      act: (person, server) => subscribe(person, server, 'http://kiln.example/feed'),
    },
    {
      name: 'subscribes to what is subscribed to',
      yields: [],
      act: (person, server) => subscribe(person, server, 'http://kiln.example/feed'),
    },
    {
      name: 'subscribes to what is no feed',
      yields: [],
      act: (person, server) => subscribe(person, server, 'http://kiln.example/none'),
    },
    {
      name: 'searches',
      yields: [],
      async act(person, server) {
        await openList(person, server);
        await person.key('/');
        await standing(person, '#search_query');
        await person.type('#search_query', 'Ambrose');
        await person.key('Enter');
      },
    },
    {
      name: 'marks as unread',
      yields: [],
      async act(person, server) {
        await openList(person, server);
        await person.press(`${row(1)} .updated`);
        await person.key('u');
      },
    },
  ],
};
