CYPHER replan=skip
UNWIND $rows AS row
MERGE (r:Region {id: row.id})
ON CREATE SET r.name = row.name
