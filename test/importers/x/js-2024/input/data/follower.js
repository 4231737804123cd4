window.YTD.follower.part0 = [
  {
    "follower": {
      "accountId": "6",
      "userLink": "Kvittra"
    }
  }
]