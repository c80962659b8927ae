using Passerelle.Connect.Personio;
using Passerelle.Core.Guarding;
using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Planning.Fields;
using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Planning.Narrowing;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Running.Applying;
using Passerelle.Running.Reading;

namespace Passerelle.Running.Planning;

/// <summary>
/// Plans one person again in the middle of a run: what concerns the person is read again, all else is as the run read it, and the guards count with
/// everyone (rules R1, R4, R6).
/// </summary>
public sealed class PersonAgain(Connector connector, PlanRequest request)
{
    /// <returns>Null when the person's row cannot be told apart from those of others, or was not read without doubt.</returns>
    public async Task<Planned?> PlanAsync(EmployeeId id, ApplyJob job, CancellationToken cancel)
    {
        var began = connector.Clock.GetUtcNow();
        var ledger = await connector.Stores.Ledgers.LoadAsync(connector.Key, cancel);
        if (await RosterAsync(id, job.Roster, cancel) is not { } roster || !job.Snapshot.IsComplete)
        {
            return null;
        }

        if (await new OnePersonReader(connector.Learning, connector.Rules).ReadAsync(id, roster, job.Snapshot, ledger, cancel) is not { } snapshot)
        {
            return null;
        }

        ledger = Current(ledger, snapshot, id);
        var past = await new HistoryReader(connector.Stores, connector.Clock).ReadAsync(connector.Key, ledger, cancel) with { Approved = request.Approved };
        var whole = Guards.Judge(Planner.Plan(roster, snapshot, ledger, connector.Rules, connector.Today), connector.Rules, roster, snapshot, ledger, past);
        var plan = Narrowed.To(whole, new HashSet<EmployeeId> { id }, connector.Rules, snapshot);
        plan = plan with { CustomFields = [.. plan.CustomFields.Where(f => f.Action == CustomFieldAction.Keep)], Findings = [] };
        return plan.People is [var row] && StandsAlone(row, whole, job.Plan) ? new Planned(plan, roster, snapshot, ledger, past, began) { AllValuesRead = false } : null;
    }

    /// <summary>What touches another person's account, or waits for another row, needs a plan of its own.</summary>
    private static bool StandsAlone(PersonPlan row, Plan whole, Plan running) =>
        whole.People.First(p => p.Employee == row.Employee).After is null
        && !row.Changes.Any(c => c is ParkAddress or RememberLink { MovedFrom: not null })
        && (row.User is not { } user || running.People.All(p => p.Employee == row.Employee || p.User != user));

    private async Task<Roster?> RosterAsync(EmployeeId id, Roster roster, CancellationToken cancel)
    {
        var others = roster.Employees.Where(e => e.Id != id);
        return await connector.Source.AskAsync(id, connector.Query with { KnownHidden = roster.HiddenAttributes }, cancel) switch
        {
            AbsenceAnswer.Found now => roster with { Employees = [.. others, now.Employee] },
            AbsenceAnswer.NotFound when roster.IsComplete => roster with
            {
                Employees = [.. others],
                Absences = new Dictionary<EmployeeId, Absence>(roster.Absences) { [id] = Absence.Confirmed },
            },
            _ => null,
        };
    }

    /// <summary>What the ledger remembers of the person's account and the platform no longer has is not counted.</summary>
    private static Ledger Current(Ledger ledger, Snapshot snapshot, EmployeeId id)
    {
        var user = ledger.Links.GetValueOrDefault(id)?.User;
        return ledger.Without(
            [.. StaleMemberships.In(ledger, snapshot).Where(m => m.User == user)],
            [.. StaleManagers.In(ledger, snapshot).Where(m => m.User == user)]
        );
    }
}
