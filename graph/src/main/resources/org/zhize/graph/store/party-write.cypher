CYPHER replan=skip
UNWIND $rows AS row
MERGE (p:Party {id: row.id})
ON CREATE SET p.name = row.name, p.kind = row.kind, p.region = row.region, p:$(row.label)
WITH p, [m IN row.mentions WHERE NOT m IN coalesce(p.mentions, [])] AS fresh
WHERE size(fresh) > 0 AND size(coalesce(p.mentions, [])) < 20
SET p.mentions = (coalesce(p.mentions, []) + fresh)[..20]
