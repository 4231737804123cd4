window.YTD.user_link_clicks.part0 = [
  {
    "userInteractionsData" : {
      "linkClick" : {
        "tweetId" : "1",
        "finalUrl" : "https://example.org/Kvittra",
        "timeStampOfInteraction" : "2024-02-04T09:00:00.000Z"
      }
    }
  }
]