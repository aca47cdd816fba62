MATCH (d:Document)
WHERE ($document = '' OR d.id = $document)
  AND all(name IN $region WHERE name IN d.region)
WITH d
ORDER BY coalesce(d.date, date({year: 1})) DESC, d.id
CALL (d) {
  MATCH (d)-[:HAS]->(:Provision)-[:STATES]->(t:Duty)
  WHERE (size($kinds) = 0 OR any(label IN labels(t) WHERE label IN $kinds))
    AND (size($roles) = 0 OR EXISTS { (t)<-[h:HOLDS]-() WHERE h.role IN $roles })
  RETURN t
  ORDER BY t.n
}
RETURN t.id AS id
SKIP $start
LIMIT $size
