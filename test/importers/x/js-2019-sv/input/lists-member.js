window.YTD.lists_member.part0 = [
  {
    "userListInfo" : {
      "url" : "https://twitter.com/Kvittra/lists/andras"
    }
  }
]