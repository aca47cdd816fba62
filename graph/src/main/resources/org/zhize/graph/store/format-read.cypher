OPTIONAL MATCH (f:GraphFormat)
RETURN f.version AS version, EXISTS { MATCH (n) } AS used
