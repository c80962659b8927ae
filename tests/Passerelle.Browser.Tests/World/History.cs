using Passerelle.Instance;
using Passerelle.Sandbox.Faults;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Browser.Tests.World;

/// <summary>The weeks before today: people come, move and leave, one night Personio's list breaks off, and this morning more people left than usual.</summary>
public sealed class History(Academy academy)
{
    /// <summary>People whose removal waits for a person today.</summary>
    public const int LeaversToday = 14;

    private const int ListBreaksOff = 9;
    /// <summary>When the daily run begins, in universal time.</summary>
    private static readonly TimeSpan Night = TimeSpan.FromHours(1);

    private const int Done = 0;
    private const int Held = 4;
    private const int NotTrusted = 5;

    private readonly HashSet<long> taken = [];

    private SimulatedWorld World => academy.Production;

    /// <summary>Who left on the last night.</summary>
    public List<long> Leavers { get; } = [];

    /// <summary>Goes back to the first night.</summary>
    public void Begin()
    {
        var now = academy.Clock.GetUtcNow();
        var lastNight = now.TimeOfDay > Night ? now.Date + Night : now.Date + Night - TimeSpan.FromDays(1);
        academy.Clock.Advance(lastNight - TimeSpan.FromDays(academy.Days) - now.UtcDateTime);
    }

    /// <summary>Lives through every day up to now, with the runs that belong to them.</summary>
    public async Task PlayAsync()
    {
        await SyncAsync("test", Done);
        await SyncAsync("production", Done);
        for (var day = 1; day < academy.Days; day++)
        {
            academy.Clock.Advance(TimeSpan.FromDays(1));
            Live(day);
            await SyncAsync("production", day == ListBreaksOff ? NotTrusted : Done);
        }

        academy.Clock.Advance(TimeSpan.FromDays(1));
        Repeat(LeaversToday, Leave);
        await SyncAsync("production", Held);
        academy.Clock.Advance(TimeProvider.System.GetUtcNow() - academy.Clock.GetUtcNow());
    }

    private void Live(int day)
    {
        World.Personio.Change(Somebody().Id, "position", "Team Lead");
        switch (day)
        {
            case 3 or 15:
                World.Personio.Change(Somebody().Id, "office", "Lyon");
                break;
            case 6 or 20:
                World.Personio.SetStatus(Somebody().Id, "inactive");
                break;
            case 8 or 17:
                Repeat(day / 4, () => Hire(day));
                break;
            case ListBreaksOff:
                World.Personio.SetStatus(Somebody().Id, "inactive");
                academy.PersonioFaults.Add(new FaultRule { Kind = FaultKind.CutPage, Path = "/v1/company/employees?*", Rows = 40 });
                break;
            case ListBreaksOff + 1:
                academy.PersonioFaults.Clear();
                break;
            case 12:
                World.Platform.RenameCustomField(World.Platform.CustomFields().First(f => f.Name == SimulatedConfiguration.LanguageSkillsName).Id, "Sprachen");
                break;
        }
    }

    private void Leave()
    {
        var person = Somebody();
        World.Personio.SetStatus(person.Id, "inactive");
        Leavers.Add(person.Id);
    }

    private void Hire(int day)
    {
        var name = NewNames[taken.Count % NewNames.Length];
        var person = World.Personio.Hire(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["first_name"] = name,
                ["last_name"] = day < 10 ? "Vasseur" : "Oliveira-Brandt",
                ["email"] = $"colleague.{taken.Count}@acme-academy.example",
                ["position"] = "Account Executive",
                ["office"] = "Paris",
                ["department"] = "Sales",
                ["status"] = "active",
            }
        );
        taken.Add(person.Id);
    }

    /// <summary>An active colleague nobody reports to, each only once.</summary>
    private PersonioEmployee Somebody()
    {
        var leads = World.Personio.Employees.Select(e => e.Current.SupervisorId).OfType<long>().ToHashSet();
        var person = World.Personio.Employees.OrderBy(e => e.Id).First(e =>
            e.Current.Status == "active" && e.Email.Length > 0 && e.Current.SupervisorId is not null && !leads.Contains(e.Id) && !taken.Contains(e.Id)
        );
        taken.Add(person.Id);
        return person;
    }

    private async Task SyncAsync(string environment, int expected)
    {
        var answer = await academy.RunAsync("sync", "--env", environment);
        answer.ExitCode.ShouldBe(expected, $"{environment} on {academy.Clock.GetUtcNow():d MMM}\n{answer}");
    }

    private static void Repeat(int times, Action act)
    {
        for (var i = 0; i < times; i++)
        {
            act();
        }
    }

    private static readonly string[] NewNames = ["Chloé", "Inès", "Mateusz", "Ravi", "Zoë"];
}
