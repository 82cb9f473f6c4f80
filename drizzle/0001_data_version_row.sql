-- The one row of data_version, which exists from the first moment on.
INSERT INTO "data_version" ("version") VALUES (0);
