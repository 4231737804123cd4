window.YTD.ad_impressions.part0 = [
  {
    "ad": {
      "adsUserData": {
        "adImpressions": {
          "impressions": [
            {
              "impressionTime": "2024-01-01 10:00:00",
              "advertiserInfo": {
                "advertiserName": "Kvittra"
              }
            },
            {
              "impressionTime": "2024-01-01 10:05:00"
            }
          ]
        }
      }
    }
  }
]