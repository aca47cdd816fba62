CYPHER replan=skip
UNWIND $rows AS row
MATCH (before:Party)
WHERE before.name IN row.before AND before.region = row.region
MATCH (after:Party)
WHERE after.name IN row.after AND after.region = row.region
MERGE (before)-[s:SUCCEEDED_BY {scope: row.scope}]->(after)
SET s.on = row.on, s.basis = row.basis
