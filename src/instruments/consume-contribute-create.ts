import type { Instrument } from '../domain/instrument.ts';

/**
 * The three usage types of COBRA, in plain words: consume what others made, contribute to it, create. They are types of
 * use and not of users, and one person does several. The paper is about brands; only its three steps are taken over.
 * It has no threshold; once a month is ours.
 */
export const consumeContributeCreate: Instrument = {
  id: 'consume-contribute-create',
  cite:
    'Muntinga, D. G., Moorman, M., & Smit, E. G. (2011). Introducing COBRAs: Exploring motivations for brand-related ' +
    'social media use. International Journal of Advertising, 30(1), 13–46.',
  year: 2011,
  version: 1,
  inactive: false,
  rungs: [
    { id: 'create', often: 'monthly', earnedBy: ['publish', 'upload', 'post', 'story'] },
    {
      id: 'contribute',
      often: 'monthly',
      earnedBy: [
        'reply',
        'comment',
        'discuss',
        'review',
        'edit',
        'vote',
        'poll',
        'react',
        'share',
        'save',
        'tag',
        'subscribe',
        'follow',
        'join',
      ],
    },
    { id: 'consume', often: 'monthly', earnedBy: ['visit', 'read', 'watch', 'listen'] },
  ],
  unplaced: ['profile', 'message'],
  basis: {
    publish: 'published',
    upload: 'published',
    post: 'analogy',
    story: 'analogy',
    reply: 'analogy',
    comment: 'published',
    discuss: 'published',
    review: 'judgement',
    edit: 'analogy',
    vote: 'analogy',
    poll: 'analogy',
    react: 'published',
    share: 'analogy',
    save: 'analogy',
    tag: 'analogy',
    subscribe: 'analogy',
    follow: 'analogy',
    join: 'published',
    profile: 'silent',
    message: 'silent',
    visit: 'analogy',
    read: 'published',
    watch: 'published',
    listen: 'published',
  },
  calls: [
    {
      act: 'review',
      default: 'contribute',
      alternatives: ['create'],
      reason: 'Rating contributes and writing a review creates; the record knows no difference.',
    },
  ],
};
