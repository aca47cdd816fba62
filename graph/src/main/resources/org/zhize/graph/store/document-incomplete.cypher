MATCH (d:Document)
WHERE d.id IN $ids
REMOVE d.hash
