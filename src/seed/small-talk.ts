/** What people say whatever the topic; what stands in double braces is filled in by faker. */
export const DIALOGUES: readonly (readonly string[])[] = [
  ['Good morning!', 'Morning ☀️', 'Is it? I need coffee first'],
  ['Are you around on {{date.weekday}}?', 'In the evening, yes', 'Perfect, see you then'],
  ['Did you get home all right?', 'Yes, all good. What an evening!', 'It was. Sleep well'],
  ['Happy birthday! 🎂', 'Thank you!! 🎉', 'How does it feel?', 'Exactly like yesterday'],
  ['Running ten minutes late, sorry', 'No worries', 'Take your time, we are not ready either'],
  ['Could you send me the address?', '{{location.streetAddress}}', 'Thanks, on my way'],
  ['I have news', 'Go on', 'I got the job!', 'NO. Congratulations!! 🥳', 'We have to celebrate'],
  ['Who has the key?', 'I thought you had it', 'Ah. Found it. Never mind'],
  ['What do you think of this {{color.human}} for the kitchen?', 'Bold', 'I like it', 'Sold'],
  ['Is anybody else awake?', 'Unfortunately', 'Same', 'Go to bed, all of you'],
  ['Lunch?', 'Give me twenty minutes', 'The usual place?', 'The usual place'],
  ['I left my umbrella with you', 'I know. It is raining, and I am dry'],
  ['Quick question: when do we meet?', 'At seven', 'Half past?', 'Half past it is'],
  ['Thanks again for your help yesterday', 'Any time', 'Really. It made my week'],
  ['I need an honest opinion', 'You came to the right place', 'That is what I was afraid of'],
  ['Do you still have {{commerce.product}} to spare?', 'Somewhere. I will look', '🙏'],
  ['{{person.firstName}} says hello', 'Oh! Say hello back', 'Will do'],
  ['I think I am lost', 'What do you see?', 'A bakery and a {{animal.dog}}', 'Stay there'],
];

export const COMMENTS: readonly string[] = [
  'Love this.',
  'So true!',
  'Please tell us more.',
  'I felt that.',
  'Saving this for later.',
  'You made my day.',
  'Same here, since {{date.weekday}}.',
  'And how did it end?',
  'I would not have dared.',
  'My mother says the same.',
  'This is the kind of post I am here for.',
  'Hm, I see it differently, but I like how you put it.',
  'Next time take me along!',
  'Reminds me of {{location.city}}.',
  'Ha! 😄',
  'Congratulations!',
  'Where was that?',
  'I know somebody in {{location.city}} who would disagree with you for an hour.',
  'Count me in.',
  'Thank you, I needed that today.',
];

export const REPLIES: readonly string[] = [
  'This!',
  'Exactly',
  '😂',
  'I remember that',
  'Wait, really?',
  'Agreed',
  'Not so sure about that',
  'Late to this, but yes',
  '👍',
  'Good point',
];

export const EDITS: readonly string[] = [' (fixed a typo)', ' Edit: thank you all!', ' *', ' 🙂'];

export const GROUPS: readonly string[] = [
  'Flat {{number.int({"min":2,"max":40})}}',
  'Trip to {{location.city}}',
  '{{date.weekday}} football',
  'Presents for {{person.firstName}}',
  'The {{animal.dog}} owners',
  'Lunch crew',
  'Choir, second row',
  'House meeting',
  'Film night',
  'Class of {{number.int({"min":1998,"max":2019})}}',
];

export const PRIVATE_ROOMS: readonly (readonly [name: string, description: string])[] = [
  ['Board', 'What is not decided yet.'],
  ['Moderators', 'For those who keep the rooms tidy.'],
  ['Surprise party', 'Not a word to anybody.'],
  ['Editors', 'Drafts, and drafts of drafts.'],
];

export const NOTES: readonly string[] = [
  'Buy {{food.ingredient}}',
  'Call {{person.firstName}} back',
  'Idea: {{company.buzzPhrase}}',
  'Read “{{book.title}}”',
  '{{location.streetAddress}}, second door',
];

export const BIOS: readonly string[] = [
  '{{person.jobTitle}} by day, {{music.genre}} by night.',
  'From {{location.city}}. Still looking for the best {{food.dish}}.',
  'I collect {{color.human}} things and unfinished books.',
  'Two kids, one {{animal.dog}}, no plan.',
  '{{person.jobType}} at {{company.name}}. Opinions are mine, mostly.',
  'Ask me about {{music.genre}}.',
  '',
];

export const STATUSES: readonly string[] = [
  'On holiday until {{date.weekday}} 🏖️',
  'At work',
  'Reading',
  'In {{location.city}} this week',
  '',
  '',
  '',
];

/** What people ask all others, and what they may choose. */
export const POLLS: readonly (readonly [question: string, ...options: string[]])[] = [
  ['When shall we meet?', 'Friday evening', 'Saturday morning', 'Sunday, after lunch'],
  ['What shall we eat?', 'Pizza', 'Dumplings', 'Whatever {{person.firstName}} cooks'],
  ['Where to next summer?', '{{location.city}}', '{{location.city}}', 'Nowhere: I stay at home'],
  ['Cats or dogs?', 'Cats', 'Dogs', 'Both', 'Plants'],
  ['Shall we move the meeting?', 'Yes', 'No', 'I was not coming anyway'],
  ['Which colour for the door?', '{{color.human}}', '{{color.human}}', 'As it is'],
];

/** What people hang on what others say. */
export const REACTIONS = ['👍', '❤️', '😂', '🎉', '😮', '🙏', '🔥', '👀'];
