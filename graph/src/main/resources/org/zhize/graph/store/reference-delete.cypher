CYPHER replan=skip
UNWIND $rows AS edge
MATCH ()-[e]->()
WHERE elementId(e) = edge
DELETE e
