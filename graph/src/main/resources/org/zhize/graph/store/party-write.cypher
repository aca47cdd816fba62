UNWIND $rows AS row
MERGE (p:Party {id: row.id})
ON CREATE SET p.name = row.name, p.kind = row.kind, p.region = row.region, p:$(row.label)
SET p.mentions =
  (coalesce(p.mentions, []) + [m IN row.mentions WHERE NOT m IN coalesce(p.mentions, [])])[..20]
