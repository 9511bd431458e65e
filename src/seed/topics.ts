/** Something that people talk about; what stands in double braces is filled in by faker. */
export interface Topic {
  readonly room: string;
  readonly description: string;
  readonly posts: readonly string[];
  /** Each is said in turn by people of the chat: no two lines on end by the same one. */
  readonly dialogues: readonly (readonly string[])[];
}

export const TOPICS: readonly Topic[] = [
  {
    room: 'Cooking',
    description: 'What is on the stove, and what burnt.',
    posts: [
      'Made {{food.dish}} tonight. The {{food.ingredient}} was the whole trick.',
      'The market had {{food.fruit}} again. I bought far too many. Ideas?',
      'Third try at {{food.dish}}, and for the first time nobody was polite about it.',
      'Unpopular opinion: {{food.dish}} is better on the second day.',
      'A friend swears by {{food.spice}} in coffee. I have questions.',
    ],
    dialogues: [
      [
        'Has anyone made {{food.dish}} before?',
        'Once. Take half of the {{food.spice}} that they say.',
        'And let it rest, or it falls apart',
        'Thanks, both noted!',
      ],
      [
        'What do you do with leftover {{food.vegetable}}?',
        'Soup. Always soup.',
        'Roast it with {{food.spice}}, you will thank me',
      ],
      [
        'I am cooking on {{date.weekday}}. Who is in?',
        'Me!',
        'Me too, I bring dessert',
        'What are we having?',
        'Probably {{food.dish}}, unless the shop disagrees',
      ],
    ],
  },
  {
    room: 'Book club',
    description: 'One book a month. Spoilers after the 20th.',
    posts: [
      'Finished “{{book.title}}” at two in the morning. Worth every yawn.',
      'Looking for something as good as {{book.author}}. What should I read next?',
      'Found a first edition of “{{book.title}}” in a box on the pavement. My hands shook a little.',
      'I keep starting “{{book.title}}” and I keep stopping at page forty. Is it me?',
    ],
    dialogues: [
      [
        'So, “{{book.title}}”: who has finished it?',
        'Half-way. No spoilers please!',
        'Done. The ending surprised me',
        'Good surprised or bad surprised?',
        'Ask me on {{date.weekday}}',
      ],
      [
        'My vote for next month is {{book.author}}',
        'Seconded',
        'Again? Fine, but then something short afterwards',
      ],
      ['Does anyone have a spare copy of “{{book.title}}”?', 'You can have mine', 'You are a star'],
    ],
  },
  {
    room: 'Hikers',
    description: 'Routes, boots and weather.',
    posts: [
      'Up at five, above the clouds at nine. {{location.city}} looks small from here.',
      'Twenty kilometres, one {{animal.bird}}, and not a single other person.',
      'My boots are done for. Which ones survive more than two winters?',
      'Rain on {{date.weekday}}, they say. We shall go anyway, we always do.',
    ],
    dialogues: [
      [
        'Who is up for a walk near {{location.city}} on {{date.weekday}}?',
        'How far?',
        'About {{number.int({"min":9,"max":24})}} km, nothing steep',
        'Then I am in',
        'Same here. Who drives?',
      ],
      ['We saw a {{animal.bird}} today!', 'No way. Where?', 'Just behind the old mill'],
      ['The path by the river is closed', 'Since when?', 'Since the storm. Take the upper one'],
    ],
  },
  {
    room: 'Now playing',
    description: 'One song a day keeps the silence away.',
    posts: [
      'I have had “{{music.songName}}” in my head since {{date.weekday}}. Send help.',
      'Saw a {{music.genre}} band in a laundrette last night. Best sound of the year.',
      'Sold my old amp and missed it before the buyer had turned the corner.',
      'Four of us, one rehearsal room, and three different ideas of what {{music.genre}} is.',
    ],
    dialogues: [
      [
        'Today: “{{music.songName}}”',
        'Oh, that one! My sister played it for a whole summer',
        'Never heard it. On now',
        'And?',
        'On again',
      ],
      [
        'There is a {{music.genre}} night in {{location.city}} on {{date.weekday}}',
        'Tickets?',
        'At the door, I think',
        'I will come if it does not rain',
      ],
      ['Does anybody tune pianos?', 'My neighbour does. I will ask'],
    ],
  },
  {
    room: 'Makers',
    description: 'Code, solder and glue.',
    posts: [
      'Spent the day on a bug that was a missing comma. I am not proud, but I am done.',
      '{{hacker.phrase}} I have no idea what my colleague meant either.',
      'The old printer runs again. It took a rubber band and a week.',
      'Rewrote it in a third of the lines. Nobody will notice, and that is the point.',
    ],
    dialogues: [
      [
        'The {{hacker.noun}} is down again',
        'Did you turn it off and on?',
        'Twice',
        'Then it is the cable. It is always the cable',
        'It was the cable.',
      ],
      [
        'Is there a good way of {{hacker.ingverb}} a {{hacker.adjective}} {{hacker.noun}}?',
        'There is a way. Good, I would not say',
        'Read the first chapter of the manual, then forget it',
      ],
      ['It works on my machine', 'Then we ship your machine', 'Deal'],
    ],
  },
  {
    room: 'Green corner',
    description: 'Plants, and how not to drown them.',
    posts: [
      'It is alive! Four months without a leaf, and today a green tip.',
      'My balcony is now mostly {{food.vegetable}}. I regret nothing.',
      'Somebody left a {{color.human}} pot on my doorstep. Thank you, whoever you are.',
    ],
    dialogues: [
      [
        'The leaves are turning {{color.human}}. Bad?',
        'Too much water',
        'Or too little',
        'Very helpful, both of you',
      ],
      [
        'I have cuttings to give away',
        'Yes please!',
        'Can you keep me one until {{date.weekday}}?',
      ],
      [
        'First {{food.vegetable}} of the year!',
        'Pictures!',
        'It is the size of a coin',
        'Still counts',
      ],
    ],
  },
  {
    room: 'Away from home',
    description: 'Trains, tips and postcards.',
    posts: [
      'Eleven hours on a train to {{location.city}}, and I would do it again tomorrow.',
      'Lost my hat in {{location.city}}. If you find it: it was a good hat.',
      'What should one not miss in {{location.city}}? I have one day and no plan.',
    ],
    dialogues: [
      [
        'I am in {{location.city}} next week. Tips?',
        'Eat by the harbour, not in the centre',
        'And take the night tram once, just for the view',
        'Perfect, thank you',
      ],
      ['Landed!', 'How was it?', 'Bumpy. But there was {{food.dish}}'],
      ['Does anyone still write postcards?', 'I do', 'Send me your address, then'],
    ],
  },
  {
    room: 'Animal friends',
    description: 'Mostly dogs. Cats are moderators.',
    posts: [
      'Meet our new one: half {{animal.dog}}, half appetite.',
      'The cat has found the warm spot on my keyboard. jjjjjjjjjj',
      'Walked past a {{animal.dog}} in {{location.city}} today who clearly ran the place.',
    ],
    dialogues: [
      [
        'Can somebody look after {{animal.petName}} over the weekend?',
        'With pleasure',
        'Only if he gets along with a {{animal.dog}}',
        'He gets along with everybody but the postman',
      ],
      ['{{animal.petName}} ate my notes', 'Again?', 'The whole chapter'],
    ],
  },
];
