-- PostgreSQL chooses plan_row_employee by its statistics; what SQLite needs in it stands in no index here (019).
SELECT 1;
