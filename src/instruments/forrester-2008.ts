import type { Instrument } from '../domain/instrument.ts';
import { forrester2010 } from './forrester-2010.ts';

/**
 * The Social Technographics ladder as in Groundswell (2008), before Conversationalists: five groups and Inactives, each
 * by at least one act a month. Status updates and tweets had no place on it (Bernoff, 2010); done on a social network
 * they still make a Joiner, as anything done there does. A paraphrase of 2009 that puts Twitter under Creators is not
 * followed.
 *
 * Activity lists agree in three copies, https://thehatchergroup.wordpress.com/2008/06/11/the-social-technographics-ladder/
 * being one.
 */
export const forrester2008: Instrument = {
  id: 'forrester-2008',
  cite: 'Li, C., & Bernoff, J. (2008). Groundswell: Winning in a world transformed by social technologies. Harvard Business Press.',
  year: 2008,
  version: 1,
  inactive: true,
  // The same groups with the same lists; Conversationalists were not among them yet.
  rungs: forrester2010.rungs.filter(({ id }) => id !== 'conversationalist'),
  unplaced: ['post', 'story', 'reply'],
  basis: { ...forrester2010.basis, post: 'silent' },
  calls: [
    {
      act: 'react',
      default: 'joiner',
      alternatives: ['collector', 'critic', 'none'],
      reason: 'On no published list; as on the ladder of 2010, so that the two can be compared.',
    },
    {
      act: 'share',
      default: 'collector',
      alternatives: ['none'],
      reason: "Passes on others' work. Against: the lists of 2008 name no such thing.",
    },
    {
      act: 'story',
      default: 'none',
      alternatives: ['creator'],
      reason:
        'Status-like, and status updates had no rung. Against: an edited film is work made for others to consume.',
    },
    ...forrester2010.calls.filter(({ act }) => act === 'poll' || act === 'message'),
    {
      act: 'reply',
      default: 'none',
      alternatives: ['critic'],
      reason: 'Tweets had no rung. Against: it answers what somebody else made, as a comment does.',
    },
  ],
};
