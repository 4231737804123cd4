window.YTD.tweets.part1 = [
  {
    "tweet": {
      "id_str": "1305120710456246272",
      "created_at": "Wed Oct 10 20:19:24 +0000 2018",
      "full_text": "Kvittra",
      "retweeted": false,
      "entities": {
        "urls": []
      },
      "extended_entities": {
        "media": [
          {
            "url": "Kvittra"
          }
        ]
      }
    }
  }
]