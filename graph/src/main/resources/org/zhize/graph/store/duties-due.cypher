MATCH (t:Duty)
WHERE t.due IS NOT NULL
  AND any(day IN coalesce(t.dues, [t.due]) WHERE $from <= day <= $to)
  AND (size($kinds) = 0 OR any(label IN labels(t) WHERE label IN $kinds))
  AND (size($roles) = 0 OR EXISTS { (t)<-[h:HOLDS]-() WHERE h.role IN $roles })
MATCH (t)<-[:STATES]-(:Provision)<-[:HAS]-(d:Document)
WHERE ($document = '' OR d.id = $document)
  AND all(name IN $region WHERE name IN d.region)
WITH t, d
ORDER BY coalesce(d.date, date({year: 1})) DESC, d.id, t.n
WITH collect(t) AS found
RETURN size(found) AS total, [t IN found[$start..$end] | t.id] AS ids
