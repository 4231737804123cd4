-- Week by week: how many hold each rung, of those of whom it is known either way.
SELECT study, wave, week, mode, rung,
       CAST(SUM(CASE WHEN state = 'held' THEN 1 ELSE 0 END) AS BIGINT) AS people,
       COUNT(*) AS base
FROM week_rung
WHERE state <> 'unknown'
GROUP BY study, wave, week, mode, rung
ORDER BY study, wave, week, mode, rung
