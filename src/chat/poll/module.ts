import type { Module } from '../../module.ts';
import { byUser } from '../../rate/places.ts';
import { Poll, PollOption, PollVote } from './entity.ts';
import { pollClosed, pollOptionAdded, pollVoted } from './events.ts';
import { createPollLoaders } from './loaders.ts';
import { pollData } from './personal-data.ts';
import { pollResolvers } from './resolvers.ts';

export const poll = {
  entities: [Poll, PollOption, PollVote],
  loaders: createPollLoaders,
  resolvers: pollResolvers,
  events: [pollVoted, pollOptionAdded, pollClosed],
  rates: {
    votePoll: byUser('messages'),
    addPollOption: byUser('messages'),
    closePoll: byUser('messages'),
  },
  lengths: { 'Poll.options': 4 },
  costs: { 'Message.poll': 1, 'PollOption.voters': 2 },
  messageParts: ['polls', 'poll_options', 'poll_votes'],
  personalData: pollData,
} satisfies Module;
