import { type Person, sleep } from '../../browsers/person.ts';
import { startPractice } from '../../practice/practice.ts';
import { WORDS } from '../../practice/words.ts';
import type { Language, RunningServer, StartServer } from '../../servers/server.ts';
import type { Expected, Journey } from '../journey.ts';
import { fill, pressByScript } from '../page.ts';

const COMMENT: readonly Expected[] = [{ type: 'comment', evidence: 'confirmed' }];
const DISCUSS: readonly Expected[] = [{ type: 'discuss', evidence: 'confirmed' }];
const VOTE: readonly Expected[] = [{ type: 'vote', evidence: 'confirmed' }];

const start: StartServer = async (language: Language): Promise<RunningServer> => {
  const practice = await startPractice();
  const root = language === 'sv' ? '/sv' : '';
  return { engine: 'practice', language, origin: practice.origin + root, users: {}, stop: practice.stop };
};

const post = ({ origin, language }: RunningServer, nth: 0 | 1): string =>
  `${origin}/blog/${WORDS[language].posts[nth][0]}`;
const topic = ({ origin, language }: RunningServer, nth: 0 | 1): string =>
  `${origin}/forum/${WORDS[language].topics[nth][0]}`;

/** A text in the field, then one of the buttons under it. */
async function write(person: Person, form: string, button: string, text: string): Promise<void> {
  await person.type(`${form} textarea`, text);
  await person.press(`${form} [value=${button}]`, { navigates: true });
}

/** The topic, with an answer of the person's own that nobody else has voted for. */
async function answer(person: Person, server: RunningServer): Promise<void> {
  await person.goto(topic(server, 0));
  await write(person, '.answer', 'send', 'Beer in a saucer.');
}

export const journey: Journey = {
  site: 'practice',
  start,
  steps: [
    {
      name: 'reads',
      yields: [{ type: 'read', evidence: 'seen' }],
      async act(person, server) {
        await person.goto(post(server, 0));
        for (let second = 0; second < 7; second += 1) {
          await person.scroll(20);
          await sleep(1_000);
        }
      },
    },
    {
      name: 'looks in and goes on',
      yields: [],
      async act(person, server) {
        await person.goto(post(server, 1));
        await person.scroll(20);
        await person.goto(`${server.origin}/`);
      },
    },
    {
      name: 'comments',
      yields: COMMENT,
      async act(person, server) {
        await person.goto(post(server, 0));
        await write(person, '.respond', 'send', 'Mine are still on the poles.');
      },
    },
    {
      name: 'comments by keyboard',
      yields: COMMENT,
      async act(person, server) {
        await person.goto(post(server, 0));
        await person.type('.respond textarea', 'Ärtor också. 豆も。');
        await person.key('Tab');
        await person.key('Enter', { navigates: true });
      },
    },
    {
      name: 'comments and goes away at once',
      yields: COMMENT,
      async act(person, server) {
        await person.goto(post(server, 1));
        await write(person, '.respond', 'send', 'All of them?');
        await person.goto('about:blank');
      },
    },
    {
      name: 'looks at a preview and gives up',
      yields: [],
      async act(person, server) {
        await person.goto(post(server, 0));
        await write(person, '.respond', 'preview', 'Perhaps not.');
        await person.goto(`${server.origin}/`);
      },
    },
    {
      name: 'looks at a preview, then sends',
      yields: COMMENT,
      async act(person, server) {
        await person.goto(post(server, 0));
        await write(person, '.respond', 'preview', 'Perhaps.');
        await person.press('.respond [value=send]', { navigates: true });
      },
    },
    {
      name: 'sends an empty comment, which is refused with a 200',
      yields: [],
      async act(person, server) {
        await person.goto(post(server, 0));
        await person.press('.respond [value=send]', { navigates: true });
      },
    },
    {
      name: 'a script of the page sends a comment',
      yields: [],
      async act(person, server) {
        await person.goto(post(server, 0));
        await fill(person, '.respond textarea', 'Bought cheap seed? Here!');
        await pressByScript(person, '.respond [value=send]');
      },
    },
    { name: 'answers in the forum', yields: DISCUSS, act: answer },
    {
      name: 'answers an answer that is empty',
      yields: [],
      async act(person, server) {
        await person.goto(topic(server, 1));
        await person.press('.answer [value=send]', { navigates: true });
      },
    },
    {
      name: 'votes',
      yields: VOTE,
      async act(person, server) {
        await person.goto(topic(server, 0));
        await person.press('#answer-1 .vote');
        await sleep(500);
      },
    },
    {
      name: 'votes by keyboard',
      yields: VOTE,
      async act(person, server) {
        await person.goto(topic(server, 1));
        await person.press('h1');
        for (const key of ['Tab', 'Enter']) await person.key(key);
        await sleep(500);
      },
    },
    {
      name: 'votes for an own answer, which is refused',
      yields: [],
      async act(person, server) {
        await person.goto(topic(server, 0));
        await person.press('#answer-2 .vote');
        await sleep(500);
      },
    },
    {
      name: 'votes and takes it back',
      yields: [],
      async act(person, server) {
        await person.goto(topic(server, 0));
        await person.press('#answer-1 .vote');
        await sleep(1_500);
        await person.press('#answer-1 .vote');
      },
    },
    {
      name: 'bookmarks',
      yields: [{ type: 'save', evidence: 'accepted' }],
      async act(person, server) {
        await person.goto(post(server, 1));
        await person.press('.save');
        await person.waitFor('.kept');
      },
    },
    {
      name: 'bookmarks and thinks better of it',
      yields: [],
      async act(person, server) {
        await person.goto(post(server, 0));
        await person.press('.save');
        await person.waitFor('.kept');
        await sleep(500);
        await person.press('.save');
        await person.waitFor('.save:not(.kept)');
      },
    },
    {
      name: 'searches',
      yields: [],
      async act(person, server) {
        await person.goto(`${server.origin}/`);
        await person.type('.search input', 'rain');
        await person.key('Enter', { navigates: true });
      },
    },
    {
      name: 'publishes a post',
      yields: [{ type: 'publish', evidence: 'confirmed' }],
      async act(person, server) {
        await person.goto(`${server.origin}/write`);
        await person.type('.write input', 'Leaf mould');
        await write(person, '.write', 'publish', 'Two years in a wire cage, and it smells of the wood.');
      },
    },
    {
      name: 'keeps a draft',
      yields: [],
      async act(person, server) {
        await person.goto(`${server.origin}/write`);
        await write(person, '.write', 'draft', 'Not yet.');
      },
    },
  ],
};
