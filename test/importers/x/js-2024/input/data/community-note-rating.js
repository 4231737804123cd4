window.YTD.community_note_rating.part0 = [
  {
    "communityNoteRating": {
      "noteId": "1",
      "createdAt": "1700000400000",
      "helpfulTags": [
        "Kvittra"
      ]
    }
  }
]