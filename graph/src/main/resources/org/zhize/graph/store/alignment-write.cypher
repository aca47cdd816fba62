CYPHER replan=skip
UNWIND $rows AS row
MATCH (lower:Duty {id: row.lower})
MATCH (upper:Duty {id: row.upper})
CREATE (lower)-[:ALIGNS_WITH {score: row.score}]->(upper)
