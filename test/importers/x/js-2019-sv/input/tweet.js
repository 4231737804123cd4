window.YTD.tweet.part0 = [
  {
    "retweeted" : false,
    "source" : "Kvittra",
    "id_str" : "1101391621125046272",
    "created_at" : "Fri Mar 01 08:00:00 +0000 2019",
    "full_text" : "Hej på er, säger Kvittra",
    "lang" : "sv"
  },
  {
    "id_str" : "1101754008990646272",
    "created_at" : "Sat Mar 02 08:00:00 +0000 2019",
    "in_reply_to_status_id_str" : "5",
    "in_reply_to_user_id_str" : "6",
    "in_reply_to_screen_name" : "Kvittra",
    "full_text" : "@Kvittra precis"
  },
  {
    "id_str" : "1102116396856246272",
    "created_at" : "Sun Mar 03 08:00:00 +0000 2019",
    "in_reply_to_status_id_str" : "7",
    "in_reply_to_user_id_str" : "88",
    "full_text" : "Tråd, 2/2, Kvittra"
  },
  {
    "id_str" : "1102478784721846272",
    "created_at" : "Mon Mar 04 08:00:00 +0000 2019",
    "full_text" : "RT @Kvittra: vår"
  },
  {
    "id_str" : "4711",
    "created_at" : "Tue Nov 24 08:00:00 +0000 2009",
    "full_text" : "Före Snowflake, Kvittra"
  },
  {
    "id_str" : "4712",
    "created_at" : "Thu Jan 01 00:00:00 +0000 1970",
    "full_text" : "Fel tid, Kvittra"
  }
]