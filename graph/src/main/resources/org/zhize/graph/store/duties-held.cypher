MATCH (p:Party)-[h:HOLDS]->(t:Duty)<-[:STATES]-(:Provision)<-[:HAS]-(d:Document)
WHERE p.id IN $parties
  AND (size($roles) = 0 OR h.role IN $roles)
  AND (size($kinds) = 0 OR any(label IN labels(t) WHERE label IN $kinds))
  AND ($document = '' OR d.id = $document)
  AND all(name IN $region WHERE name IN d.region)
  AND (NOT $dated OR any(day IN coalesce(t.dues, [t.due]) WHERE $from <= day <= $to))
WITH DISTINCT t, d
ORDER BY coalesce(d.date, date({year: 1})) DESC, d.id, t.n
WITH collect(t) AS found
RETURN size(found) AS total, [t IN found[$start..$end] | t.id] AS ids
