window.YTD.article.part0 = [
  {
    "article" : {
      "id" : "1752980102968246272",
      "title" : "Kvittra",
      "data" : {
        "contentState" : "Kvittra"
      }
    }
  }
]