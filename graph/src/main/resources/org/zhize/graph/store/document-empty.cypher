MATCH (:Document {id: $id})-[:HAS]->(p:Provision)
WITH p LIMIT $most
OPTIONAL MATCH (p)-[:STATES]->(t:Duty)
WITH collect(DISTINCT p) AS provisions, collect(t) AS duties
FOREACH (t IN duties | DETACH DELETE t)
FOREACH (p IN provisions | DETACH DELETE p)
RETURN size(provisions) AS deleted
