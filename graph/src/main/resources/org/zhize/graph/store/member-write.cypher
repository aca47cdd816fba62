CYPHER replan=skip
UNWIND $rows AS row
MATCH (c:Party {id: row.collective})
MATCH (p:Party {id: row.member})
CREATE (c)-[e:INCLUDES]->(p)
SET e = row.tie
