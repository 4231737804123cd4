import { type Person, sleep } from '../../browsers/person.ts';
import { start } from '../../servers/dokuwiki/start.ts';
import type { RunningServer } from '../../servers/server.ts';
import type { Expected, Journey } from '../journey.ts';
import { choosePicture, fill, pressByScript, reading } from '../page.ts';

const EDIT: readonly Expected[] = [{ type: 'edit', evidence: 'confirmed' }];
const SAVE = '#edbtn__save';
const TEXT = '#wiki__text';
const HOLD = 1_100; // ms: DokuWiki tells versions apart by the second

const page = (server: RunningServer, id: string, action = 'show'): string =>
  `${server.origin}/doku.php?id=${id}&do=${action}`;

async function signIn(person: Person, server: RunningServer, password?: string): Promise<void> {
  await person.goto(page(server, 'start', 'login'));
  await fill(person, '#dw__login [name=u]', '');
  await person.type('#dw__login [name=u]', server.users.editor?.name ?? '');
  await person.type('#dw__login [name=p]', password ?? server.users.editor?.password ?? '');
  await person.press('#dw__login button[type=submit]', { navigates: true });
  await person.waitFor(password ? '.error' : '#dokuwiki__usertools .user');
}

/** Opens a page's form and writes behind what stands there. */
async function write(person: Person, server: RunningServer, id: string, text = 'Odalys was there too.'): Promise<void> {
  await person.goto(page(server, id, 'edit'));
  await person.type(TEXT, `\n\n${text}`);
}

/** Has a look at it first: the page scrolls to what it shows a moment after it is there. */
async function preview(person: Person): Promise<void> {
  await person.press('#edbtn__preview', { navigates: true });
  await sleep(1_000);
}

/** Somebody else is faster: saved through the same form, without this page. */
const saveElsewhere = (person: Person): Promise<void> =>
  person.evaluate(async (where) => {
    const form = document.querySelector<HTMLFormElement>(where);
    if (!form) throw new Error(`no ${where}`);
    const body = new FormData(form);
    body.set('wikitext', `${body.get('wikitext')} And so was Petronella.`);
    body.set('do[save]', '1');
    await fetch(form.action, { method: 'POST', body });
  }, '#dw__editform');

export const journey: Journey = {
  site: 'dokuwiki',
  start,
  steps: [
    { name: 'signs in with a wrong word', yields: [], act: (person, server) => signIn(person, server, 'wrong') },
    { name: 'signs in', yields: [], act: (person, server) => signIn(person, server) },
    {
      name: 'searches',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'start'));
        await person.type('#qsearch__in', 'Ambrose');
        await person.key('Enter', { navigates: true });
      },
    },
    ...reading((person, server, key) => person.goto(page(server, key))),
    {
      name: 'edits',
      yields: EDIT,
      async act(person, server) {
        await write(person, server, 'harbour');
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'edits again by keyboard, from the summary',
      yields: EDIT,
      async act(person, server) {
        await write(person, server, 'harbour', 'It rained that day.');
        await person.type('#edit__summary', 'weather');
        await person.key('Enter', { navigates: true });
      },
    },
    {
      name: 'edits one section',
      yields: EDIT,
      async act(person, server) {
        await person.goto(page(server, 'lantern'));
        await person.press('.btn_secedit button', { navigates: true });
        await person.type(TEXT, '\n\nThe glass came by boat.');
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'makes a small edit and goes away at once',
      yields: EDIT,
      async act(person, server) {
        await write(person, server, 'lantern', 'By two boats.');
        await person.press('#edit__minoredit');
        await person.press(SAVE, { navigates: true });
        await person.goto('about:blank');
      },
    },
    {
      name: 'saves without a change',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'ferry', 'edit'));
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'previews and gives up',
      yields: [],
      async act(person, server) {
        await write(person, server, 'ferry');
        await preview(person);
        await person.press('[name="do[cancel]"]', { navigates: true });
      },
    },
    {
      name: 'previews, then saves',
      yields: EDIT,
      async act(person, server) {
        await write(person, server, 'ferry');
        await preview(person);
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'previews nothing new, then saves',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'ferry', 'edit'));
        await preview(person);
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'writes so long that the page keeps a draft, and gives up',
      yields: [],
      async act(person, server) {
        await write(person, server, 'orchard');
        await person.evaluate(() => {
          const { dw_locktimer } = window as unknown as { dw_locktimer: { lasttime: Date; refresh(): void } };
          dw_locktimer.lasttime = new Date(0);
          dw_locktimer.refresh();
        });
        await sleep(500);
        await person.press('[name="do[cancel]"]', { navigates: true });
      },
    },
    {
      name: 'begins a page without a heading',
      yields: EDIT,
      async act(person, server) {
        await write(person, server, 'plain', 'A page of one line.');
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'saves the page without a heading unchanged',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'plain', 'edit'));
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'begins a page with a heading',
      yields: EDIT,
      async act(person, server) {
        await write(person, server, 'ropewalk', '====== The ropewalk ======\n\nLong and narrow.');
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'is too late and gives up',
      yields: [],
      async act(person, server) {
        await write(person, server, 'weir');
        await saveElsewhere(person);
        await person.press(SAVE, { navigates: true });
        await person.press('[name="do[cancel]"]', { navigates: true });
      },
    },
    {
      name: 'is too late and saves all the same',
      yields: EDIT,
      async act(person, server) {
        await sleep(HOLD);
        await write(person, server, 'weir', 'The miller counted the stones.');
        await sleep(HOLD);
        await saveElsewhere(person);
        await person.press(SAVE, { navigates: true });
        await person.press('[name="do[save]"]', { navigates: true });
      },
    },
    {
      name: 'a script of the page presses Save',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'orchard', 'edit'));
        await fill(person, TEXT, '====== Pears ======\n\nWritten by a script.');
        await pressByScript(person, SAVE);
      },
    },
    {
      name: 'puts an old version back',
      yields: EDIT,
      async act(person, server) {
        await person.goto(page(server, 'harbour', 'revisions'));
        const old = await person.evaluate(
          () =>
            [...document.querySelectorAll<HTMLAnchorElement>('#page__revisions a.wikilink1')].find(({ href }) =>
              href.includes('rev='),
            )?.href,
        );
        await person.goto(old ?? 'about:blank');
        await person.press('.revert a', { navigates: true });
      },
    },
    {
      name: 'empties a page, which deletes it',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'ropewalk', 'edit'));
        await person.press(TEXT);
        await person.key('Control+a');
        await person.key('Delete');
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'follows the changes of a page',
      yields: [{ type: 'subscribe', evidence: 'confirmed' }],
      async act(person, server) {
        await person.goto(page(server, 'kiln', 'subscribe'));
        await person.press('[name="do[subscribe]"]', { navigates: true });
      },
    },
    {
      name: 'stops following them',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'kiln', 'subscribe'));
        await person.press('a.unsubscribe, [href*="sub_action=unsubscribe"]', { navigates: true });
      },
    },
    {
      name: 'uploads a picture',
      yields: [{ type: 'upload', evidence: 'accepted' }],
      async act(person, server) {
        await person.goto(`${page(server, 'start', 'media')}&tab_files=upload`);
        await choosePicture(person, '#mediamanager__uploader input[type=file]', 'oar.png');
        await person.press('#mediamanager__upload_button');
        await person.waitFor('.qq-upload-success, .success');
      },
    },
    {
      name: 'signs out',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'start'));
        await person.press('.action.logout a', { navigates: true });
      },
    },
  ],
};
