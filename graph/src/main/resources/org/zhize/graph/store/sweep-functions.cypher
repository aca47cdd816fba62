MATCH (f:Function)
WHERE NOT EXISTS { (f)<-[:PERFORMS]-() }
DETACH DELETE f
RETURN count(*) AS deleted
