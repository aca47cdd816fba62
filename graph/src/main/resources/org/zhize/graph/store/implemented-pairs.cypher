MATCH (lower:Document)-[:IMPLEMENTS]->(upper:Document)
WHERE (lower.id = $id OR upper.id = $id) AND NOT upper:Absent
RETURN DISTINCT lower.id AS lower, upper.id AS upper
ORDER BY lower, upper
