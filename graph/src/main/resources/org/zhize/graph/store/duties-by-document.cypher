MATCH (d:Document)-[:HAS]->(:Provision)-[:STATES]->(t:Duty)
RETURN d.id AS id, count(t) AS duties
