UNWIND $nodes AS node
MATCH (n) WHERE elementId(n) = node
RETURN node, labels(n) AS labels, properties(n) AS facts,
  CASE
    WHEN n:Duty THEN head([(n)<-[:STATES]-()<-[:HAS]-(d) | d.title])
    WHEN n:Provision THEN head([(n)<-[:HAS]-(d) | d.title])
  END AS document,
  {HAS: COUNT { (n)-[:HAS]-() }, STATES: COUNT { (n)-[:STATES]-() },
   HOLDS: COUNT { (n)-[:HOLDS]-() }, CITES: COUNT { (n)-[:CITES]-() },
   IMPLEMENTS: COUNT { (n)-[:IMPLEMENTS]-() }, REPLACES: COUNT { (n)-[:REPLACES]-() },
   AMENDS: COUNT { (n)-[:AMENDS]-() }, PENALISES: COUNT { (n)-[:PENALISES]-() },
   ALIGNS_WITH: COUNT { (n)-[:ALIGNS_WITH]-() }, SUCCEEDED_BY: COUNT { (n)-[:SUCCEEDED_BY]-() },
   INCLUDES: COUNT { (n)-[:INCLUDES]-() }} AS degrees
