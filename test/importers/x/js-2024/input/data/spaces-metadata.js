window.YTD.spaces_metadata.part0 = [
  {
    "spacesMetadata" : {
      "id" : "Kvittra",
      "creationTime" : "2024-02-03T09:00:00.000Z"
    }
  }
]