-- On how many days somebody looked: means per person, by wave.
SELECT study, wave,
       COUNT(*) AS people,
       COUNT(*) AS base,
       AVG(CAST(days AS DOUBLE PRECISION)) AS days,
       AVG(CAST(watched AS DOUBLE PRECISION)) AS watched,
       AVG(CAST(paused AS DOUBLE PRECISION)) AS paused,
       AVG(CAST(imported AS DOUBLE PRECISION)) AS imported,
       AVG(CAST(parser_unknown AS DOUBLE PRECISION)) AS parser_unknown,
       AVG(CAST(before_install AS DOUBLE PRECISION)) AS before_install,
       AVG(CAST(withheld AS DOUBLE PRECISION)) AS withheld,
       AVG(CAST(not_recorded AS DOUBLE PRECISION)) AS not_recorded
FROM coverage
WHERE stretch = 'wave' AND site_class = 'all'
GROUP BY study, wave
ORDER BY study, wave
