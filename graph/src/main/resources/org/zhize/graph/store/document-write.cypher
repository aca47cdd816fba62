CYPHER replan=skip
UNWIND $rows AS row
CREATE (d:Document)
SET d = row
