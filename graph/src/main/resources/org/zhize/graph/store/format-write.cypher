MERGE (f:GraphFormat {name: 'zhize'})
SET f.version = $version
