window.YTD.community_note.part0 = [
  {
    "communityNote" : {
      "noteId" : "1",
      "createdAt" : "2024-02-02T09:00:00.000Z",
      "summary" : "Kvittra"
    }
  }
]