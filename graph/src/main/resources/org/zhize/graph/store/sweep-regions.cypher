MATCH (r:Region)
WHERE NOT EXISTS { (r)<-[:IN|PART_OF]-() }
DETACH DELETE r
RETURN count(*) AS deleted
