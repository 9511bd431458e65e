
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
      "OtherEvent",
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
      "OtherEvent",
      "PresenceEvent",
      "ReceiptEvent",
      "ResyncRequiredEvent",
      "TypingEvent"
    ],
    "Node": [
      "Chat",
      "Comment",
      "Message",
      "Post",
      "Profile",
      "User"
    ]
  }
};
      export default result;
    