window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "1-77",
      "messages": [
        {
          "messageCreate": {
            "senderId": "77",
            "text": "Kvittra",
            "createdAt": "2023-01-01T00:00:00.000Z"
          }
        },
        {
          "messageCreate": {
            "senderId": "1",
            "text": "Kvittra",
            "createdAt": "2023-01-02T00:00:00.000Z"
          }
        }
      ]
    }
  }
]