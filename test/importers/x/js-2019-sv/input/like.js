window.YTD.like.part0 = [
  {
    "like" : {
      "tweetId" : "992705460433846272",
      "fullText" : "Kvittra",
      "expandedUrl" : "https://twitter.com/i/web/status/Kvittra"
    }
  }
]