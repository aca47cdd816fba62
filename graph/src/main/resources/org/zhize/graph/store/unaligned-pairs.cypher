MATCH (lower:Document)-[i:IMPLEMENTS]->(upper:Document)
WHERE coalesce(i.aligned, '') <> lower.hash + upper.hash
RETURN DISTINCT lower.id AS lower, upper.id AS upper
