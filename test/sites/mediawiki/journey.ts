import { type Person, sleep } from '../../browsers/person.ts';
import { start } from '../../servers/mediawiki/start.ts';
import type { RunningServer } from '../../servers/server.ts';
import { type Article, article } from '../../servers/writings.ts';
import type { Expected, Journey } from '../journey.ts';
import { choosePicture, fill, HANDS_OFF, pressByScript, reading, standing } from '../page.ts';

const EDIT: readonly Expected[] = [{ type: 'edit', evidence: 'confirmed' }];
const DISCUSS: readonly Expected[] = [{ type: 'discuss', evidence: 'confirmed' }];
const TEXT = '#wpTextbox1';
const SAVE = '#wpSave';
const SAVE_IN_PLACE = '.oo-ui-tool-name-showSave.oo-ui-widget-enabled a';

/** A page by its address that every wiki understands, whatever its language. */
const at = (server: RunningServer, title: string, more = ''): string =>
  `${server.origin}/index.php?title=${encodeURIComponent(title)}${more}`;
const titleOf = (server: RunningServer, key: Article['key']): string => article(server.language, key).title;
const page = (server: RunningServer, key: Article['key'], more = ''): string => at(server, titleOf(server, key), more);
const talk = (server: RunningServer, key: Article['key'], more = ''): string =>
  at(server, `Talk:${titleOf(server, key)}`, more);

async function signIn(person: Person, server: RunningServer, password?: string): Promise<void> {
  await person.goto(at(server, 'Special:UserLogin'));
  await fill(person, '#wpName1', '');
  await person.type('#wpName1', server.users.editor?.name ?? '');
  await person.type('#wpPassword1', password ?? server.users.editor?.password ?? '');
  await person.press('#wpLoginAttempt', { navigates: true });
  await person.waitFor(password ? '.mw-message-box-error' : '#pt-userpage');
}

/** Opens a form and waits until its editor has been built around it. */
async function open(person: Person, address: string): Promise<void> {
  await person.goto(address);
  await standing(person, SAVE);
}

async function write(person: Person, address: string, text = 'Odalys was there too.'): Promise<void> {
  await open(person, address);
  await person.type(TEXT, `\n\n${text}`);
}

/** Somebody without an account is faster. */
async function saveElsewhere(server: RunningServer, title: string): Promise<void> {
  const body = new URLSearchParams({ action: 'edit', title, text: 'All is new here.', token: '+\\', format: 'json' });
  const answer = await fetch(`${server.origin}/api.php`, { method: 'POST', body });
  const { edit } = (await answer.json()) as { edit?: { result: string } };
  if (edit?.result !== 'Success') throw new Error('the other edit was refused');
}

/** Opens VisualEditor on a page and writes into its first paragraph. */
async function writeInPlace(person: Person, address: string): Promise<void> {
  await person.goto(address);
  await person.waitFor('.ve-activated .ve-ce-documentNode[contenteditable=true] p', 30_000);
  await standing(person, '.ve-ce-documentNode p'); // the toolbar slides in above it
  await person.type('.ve-ce-documentNode p', ' Odalys wrote this in place.');
  await person.waitFor(SAVE_IN_PLACE, 10_000);
}

export const journey: Journey = {
  site: 'mediawiki',
  start,
  steps: [
    { name: 'signs in with a wrong word', yields: [], act: (person, server) => signIn(person, server, 'wrong') },
    { name: 'signs in', yields: [], act: (person, server) => signIn(person, server) },
    {
      name: 'searches',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'harbour'));
        await person.type('#searchInput', 'Ambros');
        await person.key('Enter', { navigates: true });
      },
    },
    ...reading((person, server, key) => person.goto(page(server, key))),
    {
      name: 'edits',
      yields: EDIT,
      async act(person, server) {
        await write(person, page(server, 'harbour', '&action=edit'));
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'edits a section by keyboard, from the summary',
      yields: EDIT,
      async act(person, server) {
        await write(person, page(server, 'harbour', '&action=edit&section=2'), 'It rained that day.');
        await person.type('#wpSummary', 'weather');
        await person.key('Enter', { navigates: true });
      },
    },
    {
      name: 'makes a small edit and goes away at once',
      yields: EDIT,
      async act(person, server) {
        await write(person, page(server, 'lantern', '&action=edit'));
        await person.press('#wpMinoredit');
        await person.press(SAVE, { navigates: true });
        await person.goto('about:blank');
      },
    },
    {
      name: 'saves without a change',
      yields: [],
      async act(person, server) {
        await open(person, page(server, 'ferry', '&action=edit'));
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'previews and goes away',
      yields: [],
      async act(person, server) {
        await write(person, page(server, 'ferry', '&action=edit'));
        await person.press('#wpPreview', { navigates: true });
        await standing(person, SAVE);
        await person.goto(page(server, 'ferry'));
      },
    },
    {
      name: 'previews, looks at the changes, then saves',
      yields: EDIT,
      async act(person, server) {
        await write(person, page(server, 'ferry', '&action=edit'));
        await person.press('#wpPreview', { navigates: true });
        await standing(person, SAVE);
        await person.press('#wpDiff', { navigates: true });
        await standing(person, SAVE);
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'previews nothing new, then saves',
      yields: [],
      async act(person, server) {
        await open(person, page(server, 'ferry', '&action=edit'));
        await person.press('#wpPreview', { navigates: true });
        await standing(person, SAVE);
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'begins a page',
      yields: EDIT,
      async act(person, server) {
        await write(person, at(server, 'The ropewalk', '&action=edit'), 'Long and narrow.');
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'is too late',
      yields: [],
      async act(person, server) {
        await write(person, page(server, 'weir', '&action=edit'));
        await saveElsewhere(server, titleOf(server, 'weir'));
        await person.press(SAVE, { navigates: true });
        await person.goto(page(server, 'weir'));
      },
    },
    {
      name: 'undoes the edit of another',
      yields: EDIT,
      async act(person, server) {
        await person.goto(page(server, 'weir', '&action=history'));
        await person.press('.mw-history-undo a', { navigates: true });
        await standing(person, SAVE);
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'a script of the page presses Save',
      yields: [],
      async act(person, server) {
        await open(person, page(server, 'orchard', '&action=edit'));
        await fill(person, TEXT, 'Written by a script.');
        await pressByScript(person, SAVE);
      },
    },
    {
      name: 'begins a talk',
      yields: DISCUSS,
      async act(person, server) {
        await open(person, talk(server, 'harbour', '&action=edit&section=new'));
        await person.type('#wpSummary', 'Green or blue');
        await person.type(TEXT, 'It was blue when I was small. ~~~~');
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'answers in a talk',
      yields: DISCUSS,
      async act(person, server) {
        await write(person, talk(server, 'harbour', '&action=edit&section=1'), ': It never was. ~~~~');
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'answers nothing in a talk',
      yields: [],
      async act(person, server) {
        await open(person, talk(server, 'harbour', '&action=edit&section=1'));
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'writes on the talk page of a person',
      yields: DISCUSS,
      async act(person, server) {
        await open(person, at(server, `User talk:${server.users.other?.name}`, '&action=edit&section=new'));
        await person.type('#wpSummary', 'The pears');
        await person.type(TEXT, 'Are they ripe? ~~~~');
        await person.press(SAVE, { navigates: true });
      },
    },
    {
      name: 'watches a page',
      yields: [{ type: 'subscribe', evidence: 'confirmed' }],
      async act(person, server) {
        await person.goto(page(server, 'kiln'));
        await sleep(HANDS_OFF); // until the page has taken its link over
        await person.press('#ca-watch a');
        await person.waitFor('#ca-unwatch');
      },
    },
    {
      name: 'no longer watches it',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'kiln'));
        await sleep(HANDS_OFF);
        await person.press('#ca-unwatch a');
        await person.waitFor('#ca-watch');
      },
    },
    {
      name: 'watches a page and thinks better of it',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'kiln'));
        await sleep(HANDS_OFF);
        await person.press('#ca-watch a');
        await person.waitFor('#ca-unwatch');
        await sleep(HANDS_OFF);
        await person.press('#ca-unwatch a');
        await person.waitFor('#ca-watch');
      },
    },
    {
      name: 'watches a page where the link opens a form',
      yields: [{ type: 'subscribe', evidence: 'confirmed' }],
      async act(person, server) {
        await person.goto(page(server, 'kiln', '&action=watch'));
        await person.press('form[action*="action=watch"] button', { navigates: true });
      },
    },
    {
      name: 'edits in place',
      yields: [{ type: 'edit', evidence: 'accepted' }],
      async act(person, server) {
        await writeInPlace(person, page(server, 'lantern', '&veaction=edit'));
        await person.press(SAVE_IN_PLACE);
        await person.waitFor('.ve-ui-mwSaveDialog .oo-ui-processDialog-actions-primary a');
        await sleep(HANDS_OFF); // the dialog slides in
        await person.press('.ve-ui-mwSaveDialog .oo-ui-processDialog-actions-primary a');
        await person.waitFor('body:not(.ve-active) #mw-content-text', 20_000);
        await sleep(2_000);
      },
    },
    {
      name: 'edits in place and gives up',
      yields: [],
      async act(person, server) {
        await writeInPlace(person, page(server, 'lantern', '&veaction=edit'));
        await person.goto(page(server, 'lantern'));
      },
    },
    {
      name: 'uploads a picture',
      yields: [{ type: 'upload', evidence: 'confirmed' }],
      async act(person, server) {
        await person.goto(at(server, 'Special:Upload'));
        await choosePicture(person, '#wpUploadFile', 'oar.png');
        await fill(person, '#wpDestFile', 'Oar at low water.png');
        await sleep(HANDS_OFF);
        await person.press('#mw-upload-form [name=wpUpload]', { navigates: true });
      },
    },
    {
      name: 'uploads nothing',
      yields: [],
      async act(person, server) {
        await person.goto(at(server, 'Special:Upload'));
        await person.press('#mw-upload-form [name=wpUpload]', { navigates: true });
      },
    },
    {
      name: 'has a page drawn anew',
      yields: [],
      async act(person, server) {
        await person.goto(page(server, 'kiln', '&action=purge'));
        await person.press('#mw-content-text form button', { navigates: true });
      },
    },
    {
      name: 'deletes a page',
      yields: [],
      async act(person, server) {
        await person.goto(at(server, 'The ropewalk', '&action=delete'));
        await person.press('#wpConfirmB button, button#wpConfirmB, #wpConfirmB', { navigates: true });
      },
    },
    {
      name: 'changes a preference',
      yields: [],
      async act(person, server) {
        await person.goto(at(server, 'Special:Preferences'));
        await person.waitFor('#prefcontrol.oo-ui-widget-disabled', 15_000); // its script has taken over and sees changes
        await person.type('#mw-input-wprealname', 'Ingrid of the quay');
        await person.key('Tab');
        await person.press('#prefcontrol button, #mw-prefs-form [type=submit]', { navigates: true });
      },
    },
  ],
};
