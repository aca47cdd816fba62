// Those that are completely written, and not compared since.
MATCH (lower:Document {id: $id})-[i:IMPLEMENTS]->(upper:Document)
WHERE coalesce(i.aligned, '') <> lower.hash + upper.hash
RETURN lower.id AS lower, upper.id AS upper
UNION
MATCH (lower:Document)-[i:IMPLEMENTS]->(upper:Document {id: $id})
WHERE coalesce(i.aligned, '') <> lower.hash + upper.hash
RETURN lower.id AS lower, upper.id AS upper
