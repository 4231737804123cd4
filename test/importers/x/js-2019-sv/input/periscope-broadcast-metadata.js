window.YTD.periscope_broadcast_metadata.part0 = [
  {
    "periscopeBroadcastMetadata" : {
      "broadcastId" : "Kvittra",
      "createdAt" : "2018-07-05T10:00:00.000Z",
      "broadcastTitle" : "Kvittra"
    }
  }
]