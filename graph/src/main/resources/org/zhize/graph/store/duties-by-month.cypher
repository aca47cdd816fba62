MATCH (t:Duty)
WHERE t.due IS NOT NULL
  AND (size($kinds) = 0 OR any(label IN labels(t) WHERE label IN $kinds))
  AND (NOT $held OR EXISTS {
    (t)<-[h:HOLDS]-(p)
    WHERE (size($parties) = 0 OR p.id IN $parties) AND (size($roles) = 0 OR h.role IN $roles) })
MATCH (t)<-[:STATES]-(:Provision)<-[:HAS]-(d:Document)
WHERE ($document = '' OR d.id = $document)
  AND all(name IN $region WHERE name IN d.region)
UNWIND coalesce(t.dues, [t.due]) AS day
WITH day, t
WHERE NOT $dated OR $from <= day <= $to
RETURN day.year AS year, day.month AS month, count(DISTINCT t) AS duties
ORDER BY year, month
