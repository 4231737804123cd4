window.YTD.account.part0 = [
  {
    "account": {
      "email": "Kvittra@example.org",
      "username": "Kvittra",
      "accountId": "77",
      "createdAt": "2012-03-04T05:06:07.000Z"
    }
  }
]