CYPHER replan=skip
UNWIND $rows AS row
MATCH (p:Party {id: row.party})
MERGE (f:Function {name: row.function})
MERGE (p)-[:PERFORMS]->(f)
