window.YTD.direct_message.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "88-99",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "99",
            "text" : "Hemligt, Kvittra",
            "senderId" : "88",
            "id" : "1",
            "createdAt" : "2018-08-01T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "88",
            "text" : "Svar från Kvittra",
            "senderId" : "99",
            "id" : "2",
            "createdAt" : "2018-08-01T10:01:00.000Z"
          }
        }
      ]
    }
  }
]