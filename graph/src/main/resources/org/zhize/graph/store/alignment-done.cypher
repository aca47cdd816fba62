MATCH (lower:Document {id: $lower})-[i:IMPLEMENTS]->(upper:Document {id: $upper})
SET i.aligned = lower.hash + upper.hash
