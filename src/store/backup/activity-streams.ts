import { ACTION_TYPES, type Action } from '../../domain/action.ts';

const CONTEXT = ['https://www.w3.org/ns/activitystreams', { schema: 'https://schema.org/', rungs: 'urn:rungs:' }];

/**
 * Acts as one Activity Streams 2.0 collection (https://www.w3.org/TR/activitystreams-core/). It names what was done,
 * when and on what kind of place; actor, object and content are not known here, so the actor is the person unnamed.
 */
export async function* activityStreams(acts: AsyncIterable<Action>): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"type":"OrderedCollection","orderedItems":[`;
  let between = '\n';
  for await (const act of acts) {
    yield `${between}${JSON.stringify(activityOf(act))}`;
    between = ',\n';
  }
  yield '\n]}\n';
}

function activityOf({ id, type, site, at, mode, source, evidence }: Action): object {
  const { as2, schema } = ACTION_TYPES[type];
  return {
    type: [as2, `schema:${schema}`],
    id: `urn:rungs:act:${at}:${id}`,
    actor: { type: 'Person' },
    published: new Date(at).toISOString(),
    generator: { type: 'Service', id: `urn:rungs:site:${site}`, name: site },
    'rungs:type': type,
    'rungs:mode': mode,
    'rungs:source': source,
    'rungs:evidence': evidence,
  };
}
