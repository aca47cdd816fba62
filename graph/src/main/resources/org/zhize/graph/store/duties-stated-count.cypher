MATCH (d:Document)-[:HAS]->(:Provision)-[:STATES]->(t:Duty)
WHERE ($document = '' OR d.id = $document)
  AND all(name IN $region WHERE name IN d.region)
  AND (size($kinds) = 0 OR any(label IN labels(t) WHERE label IN $kinds))
  AND (size($roles) = 0 OR EXISTS { (t)<-[h:HOLDS]-() WHERE h.role IN $roles })
RETURN count(t) AS total
