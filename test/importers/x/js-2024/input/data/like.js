window.YTD.like.part0 = [
  {
    "like": {
      "tweetId": "1682608070456246272",
      "fullText": "Kvittra",
      "expandedUrl": "https://x.com/Kvittra"
    }
  },
  {
    "like": {
      "tweetId": "46829510456246272",
      "fullText": "Kvittra"
    }
  },
  {
    "like": {
      "tweetId": "20",
      "fullText": "Kvittra"
    }
  }
]