import type { Instrument } from '../domain/instrument.ts';

/**
 * The Social Technographics ladder as of January 2010, when Conversationalists joined it. They alone must act weekly:
 * less than that is not much of a conversation. The ladder is a profile and not a segmentation: groups overlap, and
 * only Inactives is exclusive. Forrester asked people; we read a log, so this is its operational form and not the
 * same instrument.
 *
 * Sources: B. Bernoff's and S. Riley's posts of January 2010, the slides "Social Technographics Defined 2010", and
 * the 2011 edition of Groundswell, p. 43. The activity lists are the same in three copies.
 */
export const forrester2010: Instrument = {
  id: 'forrester-2010',
  cite:
    'Bernoff, J. (2010). Social Technographics: Conversationalists get onto the ladder. Forrester Research, ' +
    '19 January 2010; Li, C. & Bernoff, J. (2011). Groundswell, expanded edition, p. 43. Harvard Business Review Press.',
  year: 2010,
  version: 1,
  rungs: [
    { id: 'creator', often: 'monthly', earnedBy: ['publish', 'upload'] },
    { id: 'conversationalist', often: 'weekly', earnedBy: ['post', 'story', 'reply'] },
    { id: 'critic', often: 'monthly', earnedBy: ['comment', 'discuss', 'review', 'edit'] },
    { id: 'collector', often: 'monthly', earnedBy: ['vote', 'poll', 'share', 'save', 'tag', 'subscribe'] },
    {
      id: 'joiner',
      often: 'monthly',
      earnedBy: ['visit', 'profile', 'follow', 'join', 'react', 'message'],
      anyActOn: ['social network', 'microblog'],
    },
    { id: 'spectator', often: 'monthly', earnedBy: ['read', 'watch', 'listen'] },
  ],
  unplaced: [],
  inactive: true,
  calls: [],
};
