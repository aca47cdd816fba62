MATCH (d:Document)
WHERE d.hash IS NOT NULL
RETURN d.id AS id, d.hash AS hash
