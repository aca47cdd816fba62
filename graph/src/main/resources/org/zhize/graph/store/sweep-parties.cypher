MATCH (p:Party)
WHERE NOT EXISTS { (p)-[:HOLDS]->() } AND NOT EXISTS { (p)-[:INCLUDES]-() }
DETACH DELETE p
RETURN count(*) AS deleted
