window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1724551110456246272",
      "created_at": "Wed Oct 10 20:19:24 +0000 2018",
      "full_text": "Kvittra",
      "retweeted": false,
      "entities": {
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "1724551529886646272",
      "created_at": "Wed Oct 10 20:19:24 +0000 2018",
      "full_text": "@a Kvittra",
      "retweeted": false,
      "entities": {
        "urls": []
      },
      "in_reply_to_status_id_str": "1",
      "in_reply_to_user_id_str": "88",
      "in_reply_to_screen_name": "Kvittra"
    }
  },
  {
    "tweet": {
      "id_str": "1724551949317046272",
      "created_at": "Wed Oct 10 20:19:24 +0000 2018",
      "full_text": "Kvittra 2/2",
      "retweeted": false,
      "entities": {
        "urls": []
      },
      "in_reply_to_status_id_str": "1",
      "in_reply_to_user_id_str": "77"
    }
  },
  {
    "tweet": {
      "id_str": "1724552368747446272",
      "created_at": "Wed Oct 10 20:19:24 +0000 2018",
      "full_text": "RT @a: Kvittra",
      "retweeted": false,
      "entities": {
        "urls": []
      }
    }
  },
  {
    "tweet": {
      "id_str": "20",
      "created_at": "Wed Oct 10 20:19:24 +0000 2007",
      "full_text": "Kvittra"
    }
  },
  {
    "tweet": {
      "id_str": "21",
      "created_at": "Thu Jan 01 00:00:00 +0000 1970",
      "full_text": "Kvittra"
    }
  }
]