using Passerelle.Store.Data;

namespace Passerelle.Store.Accepting;

/// <summary>The last comparison of a test platform with Personio (rule L5, points a and b).</summary>
/// <param name="Fingerprint">Of the configuration that was compared with.</param>
/// <param name="Document">What was found, as <see cref="StoreJson"/> writes it.</param>
public sealed record ComparisonRecord(Connectors.Signed Compared, string Fingerprint, string Document);

/// <summary>Keeps the last comparison of each test environment.</summary>
public sealed class ComparisonRecords(Database database)
{
    /// <summary>In place of the one before.</summary>
    public Task SaveAsync(EnvironmentKey environment, string fingerprint, string document, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.ExecuteAsync(
                    """
                    INSERT INTO acceptance (env, compared_at, compared_by, fingerprint, document) VALUES (@env, @now, @by, @fingerprint, @document)
                    ON CONFLICT (env) DO UPDATE SET compared_at = excluded.compared_at, compared_by = excluded.compared_by, fingerprint = excluded.fingerprint, document = excluded.document
                    """,
                    new
                    {
                        env = environment.Value,
                        now = database.Now,
                        by,
                        fingerprint,
                        document,
                    }
                ),
            cancel
        );

    /// <returns>Null when nothing was compared yet.</returns>
    public async Task<ComparisonRecord?> FindAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session =>
                session.FirstOrDefaultAsync<Row>(
                    "SELECT compared_at AS ComparedAt, compared_by AS ComparedBy, fingerprint, document FROM acceptance WHERE env = @env",
                    new { env = environment.Value }
                ),
            cancel
        );
        return row is null ? null : new ComparisonRecord(new Connectors.Signed(row.ComparedBy, Iso.Time(row.ComparedAt)), row.Fingerprint, row.Document);
    }

    private sealed class Row
    {
        public string ComparedAt { get; init; } = "";
        public string ComparedBy { get; init; } = "";
        public string Fingerprint { get; init; } = "";
        public string Document { get; init; } = "";
    }
}
