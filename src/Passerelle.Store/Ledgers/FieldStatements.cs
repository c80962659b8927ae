using Passerelle.Store.Data;

namespace Passerelle.Store.Ledgers;

internal static class FieldStatements
{
    public static IEnumerable<Statement> Bind(string env, BindingSaved e) =>
        [
            new(
                """
                INSERT INTO field_binding (env, source, field_id, name) VALUES (@env, @source, @field, @name)
                ON CONFLICT (env, source) DO UPDATE SET field_id = excluded.field_id, name = excluded.name
                """,
                ("env", env),
                ("source", e.Source),
                ("field", e.Field.Value),
                ("name", e.Name)
            ),
        ];

    public static IEnumerable<Statement> Unbind(string env, BindingDropped e) =>
        [new("DELETE FROM field_binding WHERE env = @env AND source = @source", ("env", env), ("source", e.Source))];

    public static IEnumerable<Statement> Retire(string env, FieldRetired e) =>
        [
            new(
                "INSERT INTO retired_field (env, field_id) VALUES (@env, @field) ON CONFLICT DO NOTHING",
                ("env", env),
                ("field", e.Field.Value)
            ),
        ];

    public static IEnumerable<Statement> Drop(string env, RetiredFieldDropped e) =>
        [new("DELETE FROM retired_field WHERE env = @env AND field_id = @field", ("env", env), ("field", e.Field.Value))];
}
