-- From one wave to the next: who took a rung up and who let it go, among people of whom it is known in both.
SELECT b.study, b.wave AS from_wave, b.mode, b.rung, b.state AS before, n.state AS now,
       COUNT(*) AS people,
       CAST(SUM(COUNT(*)) OVER (PARTITION BY b.study, b.wave, b.mode, b.rung) AS BIGINT) AS base
FROM person_wave b
JOIN person_wave n
  ON n.study = b.study AND n.participant = b.participant AND n.wave = b.wave + 1
 AND n.mode = b.mode AND n.rung = b.rung
WHERE b.state <> 'unknown' AND n.state <> 'unknown'
GROUP BY b.study, b.wave, b.mode, b.rung, b.state, n.state
ORDER BY b.study, b.wave, b.mode, b.rung, b.state, n.state
