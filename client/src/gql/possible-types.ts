
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
      "ChatPreferencesEvent",
      "ChatUpdatedEvent",
      "DraftEvent",
      "JoinRequestedEvent",
      "MemberJoinedEvent",
      "MemberLeftEvent",
      "MemberRoleChangedEvent",
      "MessageAddedEvent",
      "MessageChangedEvent",
      "MessageDeletedEvent",
      "MessageEditedEvent",
      "OtherEvent",
      "ReadyEvent",
      "ReceiptEvent",
      "ResyncRequiredEvent",
      "ThreadReadEvent",
      "ThreadReplyAddedEvent",
      "TypingEvent"
    ],
    "ChatUpdateDetail": [
      "ChatDescriptionDetail",
      "ChatImageDetail",
      "ChatLifetimeDetail",
      "ChatNameDetail",
      "ChatVisibilityDetail"
    ],
    "InboxEvent": [
      "ChatCreatedEvent",
      "ChatDeletedEvent",
      "ChatPreferencesEvent",
      "ChatUpdatedEvent",
      "DraftEvent",
      "InboxReadyEvent",
      "JoinRequestedEvent",
      "MemberJoinedEvent",
      "MemberLeftEvent",
      "MemberRoleChangedEvent",
      "MessageAddedEvent",
      "MessageChangedEvent",
      "MessageDeletedEvent",
      "MessageEditedEvent",
      "OtherEvent",
      "PresenceEvent",
      "ProfileChangedEvent",
      "ReceiptEvent",
      "ResyncRequiredEvent",
      "ThreadReadEvent",
      "ThreadReplyAddedEvent",
      "TypingEvent"
    ],
    "MessageEvent": [
      "MessageAddedEvent",
      "MessageChangedEvent",
      "MessageDeletedEvent",
      "MessageEditedEvent",
      "ThreadReplyAddedEvent"
    ],
    "Node": [
      "Chat",
      "Comment",
      "Media",
      "Message",
      "Post",
      "Profile",
      "User"
    ],
    "SystemChange": [
      "ChatCreatedChange",
      "ChatUpdatedChange",
      "MemberJoinedChange",
      "MemberLeftChange",
      "MemberRemovedChange",
      "MemberRoleChange",
      "MembersAddedChange"
    ]
  }
};
      export default result;
    