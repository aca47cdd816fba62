RETURN
  COUNT { MATCH (d:Document) WHERE d.hash IS NOT NULL } AS documents,
  COUNT { MATCH (d:Document) WHERE d.hash IS NULL AND NOT d:Absent } AS unfinished,
  COUNT { MATCH (d:Absent) } AS absent,
  COUNT { MATCH (p:Provision) } AS provisions,
  COUNT { MATCH (t:Duty) } AS duties,
  COUNT { MATCH (p:Party) } AS parties,
  COUNT { MATCH ()-[h:HOLDS]->() } AS holdings,
  COUNT { MATCH ()-[c:CITES]->() } AS citations
