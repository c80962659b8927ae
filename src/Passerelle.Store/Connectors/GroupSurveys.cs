using System.Text.Json;
using Passerelle.Core.Target;
using Passerelle.Store.Data;

namespace Passerelle.Store.Connectors;

/// <summary>One group as it was read to be looked at.</summary>
/// <param name="Parent">Null for the root.</param>
/// <param name="Learners">Null when its roles could not be read.</param>
public sealed record SurveyedGroup(string Id, string Name, string? Parent, bool IsPublic, int? Learners)
{
    public Group ToGroup() => new(new GroupId(Id), Name, IsPublic, Parent is null ? null : new GroupId(Parent));
}

/// <summary>The platform's groups at one moment.</summary>
public sealed record GroupSurvey(DateTimeOffset At, IReadOnlyList<SurveyedGroup> Groups);

/// <summary>Keeps the groups of each environment as they were last read for the console.</summary>
public sealed class GroupSurveys(Database database)
{
    /// <summary>In place of the one before.</summary>
    public Task SaveAsync(EnvironmentKey environment, IReadOnlyList<SurveyedGroup> groups, CancellationToken cancel = default) =>
        database.WriteAsync(
            session =>
                session.ExecuteAsync(
                    """
                    INSERT INTO group_survey (env, read_at, document) VALUES (@env, @now, @document)
                    ON CONFLICT (env) DO UPDATE SET read_at = excluded.read_at, document = excluded.document
                    """,
                    new
                    {
                        env = environment.Value,
                        now = database.Now,
                        document = JsonSerializer.Serialize(groups),
                    }
                ),
            cancel
        );

    /// <returns>Null when they were never read.</returns>
    public async Task<GroupSurvey?> FindAsync(EnvironmentKey environment, CancellationToken cancel = default)
    {
        var row = await database.ReadAsync(
            session => session.FirstOrDefaultAsync<Row>("SELECT read_at AS ReadAt, document FROM group_survey WHERE env = @env", new { env = environment.Value }),
            cancel
        );
        return row is null ? null : new GroupSurvey(Iso.Time(row.ReadAt), JsonSerializer.Deserialize<List<SurveyedGroup>>(row.Document) ?? []);
    }

    private sealed class Row
    {
        public string ReadAt { get; init; } = "";
        public string Document { get; init; } = "[]";
    }
}
