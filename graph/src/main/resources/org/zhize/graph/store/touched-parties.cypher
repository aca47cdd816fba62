MATCH (d:Document)-[:HAS]->(:Provision)-[:STATES]->(:Duty)<-[:HOLDS]-(p:Party)
WHERE d.id IN $ids
RETURN DISTINCT p.id AS id
