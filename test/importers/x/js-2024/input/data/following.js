window.YTD.following.part0 = [
  {
    "following": {
      "accountId": "5",
      "userLink": "Kvittra"
    }
  }
]