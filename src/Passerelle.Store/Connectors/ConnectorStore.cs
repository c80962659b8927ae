using Passerelle.Store.Audit;
using Passerelle.Store.Data;

namespace Passerelle.Store.Connectors;

/// <summary>The connectors that the console owns, with the drafts of their configurations (rules L1, L2).</summary>
public sealed class ConnectorStore(Database database)
{
    public async Task<IReadOnlyList<StoredConnector>> ListAsync(CancellationToken cancel = default)
    {
        var rows = await database.ReadAsync(session => session.ListAsync<ConnectorRow>($"SELECT {ConnectorRow.Columns} FROM connector ORDER BY platform, name"), cancel);
        return [.. rows.Select(row => row.ToConnector())];
    }

    /// <returns>Null when the console owns no connector of this name.</returns>
    public async Task<StoredConnector?> FindAsync(string name, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session => session.FirstOrDefaultAsync<ConnectorRow>($"SELECT {ConnectorRow.Columns} FROM connector WHERE name = @name", new { name }),
            cancel
        );
        return row?.ToConnector();
    }

    /// <summary>Makes a connector with a first draft; audited.</summary>
    /// <returns>False when its name or slug is taken.</returns>
    public Task<bool> AddAsync(string name, string slug, string platform, string draft, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                var added = await session.ExecuteAsync(
                    """
                    INSERT INTO connector (name, slug, platform, created_at, created_by, draft, draft_version, draft_saved_at, draft_saved_by)
                    VALUES (@name, @slug, @platform, @now, @by, @draft, 1, @now, @by)
                    ON CONFLICT DO NOTHING
                    """,
                    new
                    {
                        name,
                        slug,
                        platform,
                        now,
                        by,
                        draft,
                    }
                );
                if (added == 1)
                {
                    await AuditLog.AppendAsync(session, now, EnvironmentOf(name), by, "connector-made", new { connector = name, platform });
                }

                return added == 1;
            },
            cancel
        );

    /// <summary>Switches the integration on for its platform (rule L1); audited.</summary>
    /// <returns>False when it was on already.</returns>
    public Task<bool> EnableAsync(string name, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                var changed = await session.ExecuteAsync(
                    "UPDATE connector SET enabled_at = @now, enabled_by = @by WHERE name = @name AND enabled_at IS NULL",
                    new { name, by, now }
                );
                if (changed == 1)
                {
                    await AuditLog.AppendAsync(session, now, EnvironmentOf(name), by, "connector-enabled", new { connector = name });
                }

                return changed == 1;
            },
            cancel
        );

    /// <summary>Keeps what was typed, mistakes included; audited by the keys that changed, never by their values.</summary>
    /// <param name="version">The version that was changed.</param>
    /// <param name="changed">The keys that changed, for the audit log.</param>
    /// <returns>False when somebody else saved meanwhile; nothing is kept then.</returns>
    public Task<bool> SaveDraftAsync(string name, int version, string text, IReadOnlyCollection<string> changed, string by, CancellationToken cancel = default) =>
        database.WriteAsync(
            async session =>
            {
                var now = database.Now;
                var saved = await session.ExecuteAsync(
                    """
                    UPDATE connector SET draft = @text, draft_version = draft_version + 1, draft_saved_at = @now, draft_saved_by = @by
                    WHERE name = @name AND draft_version = @version
                    """,
                    new
                    {
                        name,
                        version,
                        text,
                        now,
                        by,
                    }
                );
                if (saved == 1)
                {
                    await AuditLog.AppendAsync(session, now, EnvironmentOf(name), by, "draft-saved", new { connector = name, version = version + 1, keys = changed });
                }

                return saved == 1;
            },
            cancel
        );

    /// <summary>What concerns the connector as a whole stands in the audit log under production.</summary>
    internal static EnvironmentKey EnvironmentOf(string connector) => new(connector, IsTest: false);
}
