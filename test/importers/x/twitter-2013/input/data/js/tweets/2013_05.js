Grailbird.data.tweets_2013_05 = 
 [{"source": "web", "entities": {}, "text": "Kvittra", "id_str": "340430790456246272", "created_at": "2013-05-31 11:33:20 +0000"}]