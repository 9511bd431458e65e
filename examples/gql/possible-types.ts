
      export interface PossibleTypesResultData {
        possibleTypes: {
          [key: string]: string[]
        }
      }
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "ChatEvent": [
      "ChatCreatedEvent",
      "ChatDeletedEvent",
      "ChatUpdatedEvent",
      "MemberJoinedEvent",
      "MemberLeftEvent",
      "MemberRoleChangedEvent",
      "MessageAddedEvent",
      "MessageDeletedEvent",
      "MessageEditedEvent",
      "ReadyEvent",
      "ReceiptEvent",
      "ResyncRequiredEvent",
      "TypingEvent"
    ],
    "InboxEvent": [
      "ChatCreatedEvent",
      "ChatDeletedEvent",
      "ChatUpdatedEvent",
      "InboxReadyEvent",
      "MemberJoinedEvent",
      "MemberLeftEvent",
      "MemberRoleChangedEvent",
      "MessageAddedEvent",
      "MessageDeletedEvent",
      "MessageEditedEvent",
      "PresenceEvent",
      "ReceiptEvent",
      "ResyncRequiredEvent",
      "TypingEvent"
    ]
  }
};
      export default result;
    