-- Work against own time, rung by rung, among people who gave both and of whom both are known.
SELECT w.study, w.wave, w.rung, w.state AS at_work, p.state AS in_own_time,
       COUNT(*) AS people,
       CAST(SUM(COUNT(*)) OVER (PARTITION BY w.study, w.wave, w.rung) AS BIGINT) AS base
FROM person_wave w
JOIN person_wave p
  ON p.study = w.study AND p.participant = w.participant AND p.wave = w.wave AND p.rung = w.rung
WHERE w.mode = 'work' AND p.mode = 'private' AND w.state <> 'unknown' AND p.state <> 'unknown'
GROUP BY w.study, w.wave, w.rung, w.state, p.state
ORDER BY w.study, w.wave, w.rung, w.state, p.state
