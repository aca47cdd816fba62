MATCH (d:Absent)
WHERE NOT EXISTS { (d)<-[]-() }
DETACH DELETE d
RETURN count(*) AS deleted
