window.YTD.account.part0 = [
  {
    "account" : {
      "phoneNumber" : "+46700000000",
      "email" : "kvittra@example.org",
      "createdVia" : "web",
      "username" : "Kvittra",
      "accountId" : "88",
      "createdAt" : "2009-11-15T13:18:50.000Z",
      "accountDisplayName" : "Vendela Kvittra"
    }
  }
]