window.YTD.bookmark.part0 = [
  {
    "bookmark" : {
      "tweetId" : "1003939484267446272",
      "fullText" : "Kvittra"
    }
  }
]