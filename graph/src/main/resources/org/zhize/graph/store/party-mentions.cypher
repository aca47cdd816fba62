UNWIND $ids AS id
MATCH (p:Party {id: id})-[h:HOLDS]->()
WITH p, collect(DISTINCT h.mention) AS mentions
SET p.mentions = mentions[..$most]
