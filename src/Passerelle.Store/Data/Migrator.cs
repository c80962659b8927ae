using System.Globalization;
using System.Reflection;

namespace Passerelle.Store.Data;

/// <summary>Brings a store forward, one numbered script after the other, all in one transaction and one process at a time.</summary>
internal static class Migrator
{
    public static async Task<int> RunAsync(Engine engine, Session session, TimeProvider clock)
    {
        await engine.LockOutOthersAsync(session, "migration");
        await session.ExecuteAsync(
            "CREATE TABLE IF NOT EXISTS schema_migration (number integer NOT NULL PRIMARY KEY, name text NOT NULL, applied_at text NOT NULL)"
        );
        var done = await session.ScalarAsync<int>("SELECT coalesce(max(number), 0) FROM schema_migration");
        var scripts = Scripts(engine.Dialect);
        var newest = scripts[^1].Number;
        if (done > newest)
        {
            throw new StoreException(
                "store-too-new",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"This store was last used by a newer version of Passerelle (step {done}, this version knows {newest}). Use that version, or restore a backup made before the upgrade."
                )
            );
        }

        foreach (var script in scripts.Where(s => s.Number > done))
        {
            await session.ExecuteAsync(script.Read());
            await session.ExecuteAsync(
                "INSERT INTO schema_migration (number, name, applied_at) VALUES (@Number, @Name, @at)",
                new { script.Number, script.Name, at = Iso.Of(clock.GetUtcNow()) }
            );
        }

        return newest;
    }

    /// <summary>The newest step of a dialect.</summary>
    public static int Newest(string dialect) => Scripts(dialect)[^1].Number;

    private static List<Script> Scripts(string dialect)
    {
        var folder = $"migrations/{dialect}/";
        return
        [
            .. Assembly
                .GetExecutingAssembly()
                .GetManifestResourceNames()
                .Select(name => name.Replace('\\', '/'))
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
                .Select(name => new Script(int.Parse(name.AsSpan(folder.Length, 3), CultureInfo.InvariantCulture), name))
                .OrderBy(script => script.Number),
        ];
    }

    private sealed record Script(int Number, string Name)
    {
        public string Read()
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name)!;
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }
}
