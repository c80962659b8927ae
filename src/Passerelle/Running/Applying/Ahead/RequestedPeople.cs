using Passerelle.Core.Source;
using Passerelle.Reporting;
using Passerelle.Running.Planning;
using Passerelle.Running.Recording;
using Passerelle.Running.Runs;
using Passerelle.Store.Requests;

namespace Passerelle.Running.Applying.Ahead;

/// <summary>The people who were asked for while a run writes: looks for them, plans them again, and answers whoever asked.</summary>
public sealed class RequestedPeople(Connector connector, PlanRequest request)
{
    /// <summary>Looking before every single row would cost more than it tells.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(200);

    private readonly HashSet<string> left = new(StringComparer.Ordinal);
    private long looked = long.MinValue;

    /// <summary>Those who wait now; none when it was looked a moment ago.</summary>
    /// <param name="now">Look in any case.</param>
    public async Task<IReadOnlyList<PersonRequest>> WaitingAsync(bool now, CancellationToken cancel)
    {
        if (!now && looked != long.MinValue && connector.Clock.GetElapsedTime(looked) < Fresh)
        {
            return [];
        }

        looked = connector.Clock.GetTimestamp();
        var pending = await connector.Stores.Requests.PendingAsync(connector.Key, cancel);
        return [.. pending.Where(r => !left.Contains(r.Id))];
    }

    /// <returns>Null when the person cannot be carried out inside this run; whoever asked then does it afterwards.</returns>
    public async Task<Planned?> PlanAsync(PersonRequest asked, ApplyJob job, CancellationToken cancel)
    {
        var again = await new PersonAgain(connector, request).PlanAsync(asked.Employee, job, cancel);
        if (again is null)
        {
            left.Add(asked.Id);
        }

        return again;
    }

    public Task<bool> TakeAsync(PersonRequest asked, string run, CancellationToken cancel) => connector.Stores.Requests.TakeAsync(asked.Id, run, cancel);

    /// <summary>Stores the person's plan, as every plan is before anything of it is written (rule R1).</summary>
    public async Task<string> StoreAsync(Planned planned, CancellationToken cancel) =>
        (await connector.Stores.Plans.SaveAsync(connector.Key, planned.Plan, cancel)).Id;

    /// <summary>Why the person may not be written: an account could not be told its login (rule N3).</summary>
    public Refusal? RefusalOf(Planned planned) => Carrying.NoMailServer(connector, planned.Plan);

    public async Task AnswerAsync(PersonRequest asked, string run, RunWork work, TimeSpan duration)
    {
        var report = Reports.Of(connector, run, work with { Considered = new HashSet<EmployeeId> { asked.Employee } }, duration);
        await connector.Stores.Requests.EndAsync(asked.Id, RunRecorder.ExitCodeOf(report, work), JsonDocuments.Write(report), CancellationToken.None);
    }

    public TimeSpan Since(long began) => connector.Clock.GetElapsedTime(began);

    public long Now() => connector.Clock.GetTimestamp();
}
