CYPHER replan=skip
UNWIND $rows AS row
MATCH (r:Region {id: row.id})
MATCH (above:Region {id: row.above})
MERGE (r)-[:PART_OF]->(above)
