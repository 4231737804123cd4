-- What people thought they were against what was recorded, in the widest mode that each gave,
-- among people of whom it is known.
WITH widest AS (
  SELECT study, participant, wave, MIN(mode) AS mode -- 'both' sorts first
  FROM person_wave
  GROUP BY study, participant, wave
)
SELECT a.study, a.wave, a.rung, a.answer AS said, p.state AS recorded,
       COUNT(*) AS people,
       CAST(SUM(COUNT(*)) OVER (PARTITION BY a.study, a.wave, a.rung) AS BIGINT) AS base
FROM answer a
JOIN widest w ON w.study = a.study AND w.participant = a.participant AND w.wave = a.wave
JOIN person_wave p
  ON p.study = a.study AND p.participant = a.participant AND p.wave = a.wave
 AND p.mode = w.mode AND p.rung = a.rung
WHERE a.question = 'self_rating' AND p.state <> 'unknown'
GROUP BY a.study, a.wave, a.rung, a.answer, p.state
ORDER BY a.study, a.wave, a.rung, a.answer, p.state
