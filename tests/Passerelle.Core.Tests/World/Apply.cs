using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.World;

/// <summary>Carries a plan out on platform and memory, step by step, and can be killed before any step.</summary>
public sealed partial class Apply(Platform platform, Memory memory, DateTimeOffset now, int? stepsUntilKilled = null)
{
    private readonly Dictionary<string, FieldId> made = [];
    private readonly Dictionary<EmployeeId, UserId> accounts = [];
    private int steps;

    /// <summary>What was written, as a run's journal keeps it.</summary>
    public Diary Diary { get; } = new(platform, memory);

    public List<(EmployeeId Employee, UserId User, string Mail, int Password)> Mails { get; } = [];

    public int Steps => steps;

    public void Run(Plan plan)
    {
        foreach (var field in plan.CustomFields)
        {
            Define(field);
        }

        var done = new HashSet<EmployeeId>();
        var waiting = plan.People.ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(p => p.After is not { } after || done.Contains(after)).ToList();
            ready.ShouldNotBeEmpty("rows wait for each other");
            foreach (var row in ready)
            {
                First(row);
                done.Add(row.Employee);
            }

            waiting = waiting.Except(ready).ToList();
        }

        foreach (var row in plan.People)
        {
            Second(row);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    private void Step()
    {
        if (steps++ == stepsUntilKilled)
        {
            throw new Killed();
        }
    }

    private void Define(CustomFieldPlan plan)
    {
        if (plan.Action is CustomFieldAction.Keep or CustomFieldAction.Unusable)
        {
            return;
        }

        if (plan.Action == CustomFieldAction.Rename)
        {
            Step();
            platform.RenameField(plan.Field!.Value, plan.Name);
        }

        var id = plan.Field;
        if (plan.Action == CustomFieldAction.Create)
        {
            Step();
            id = platform.AddField(plan.Name, plan.Type);
        }

        Step();
        made[plan.Source] = id!.Value;
        memory.Bindings[plan.Source] = new FieldBinding(id.Value, plan.Name);
        memory.Retired.Remove(id.Value);
        if (plan.Retires is { } retired)
        {
            memory.Retired.Add(retired);
        }
    }

    private void First(PersonPlan row)
    {
        if (row.User is { } known)
        {
            accounts[row.Employee] = known;
        }

        foreach (var change in row.Changes)
        {
            if (change is AddManager or RemoveManager or AddReport)
            {
                continue;
            }

            var before = Diary.Before(row, change);
            Do(row, change);
            Diary.Note(row, change, change is not CreateUser && accounts.TryGetValue(row.Employee, out var account) ? account : null, before);
        }

        if (row.Reason is "leaver-inactive" or "leaver-removed" or "leaver-gone" && memory.Links.TryGetValue(row.Employee, out var link))
        {
            Step();
            memory.Links[row.Employee] = link with { LeaverSince = link.LeaverSince ?? Today };
        }
        else if (row is { Reason: "deleted-by-hand", Holds.Count: 0 })
        {
            Step();
            memory.HandDeletions[row.Employee] = [.. memory.HandDeletions.GetValueOrDefault(row.Employee, []), Today];
        }
    }

    private void Second(PersonPlan row)
    {
        foreach (var change in row.Changes)
        {
            switch (change)
            {
                case AddManager add:
                    var manager = add.ManagerUser ?? accounts[add.Manager];
                    Step();
                    if (!add.ByHand)
                    {
                        memory.ManagersOf(accounts[row.Employee]).Add(manager);
                    }

                    Step();
                    platform.SetManager(accounts[row.Employee], manager);
                    break;
                case AddReport report:
                    Step();
                    platform.SetManager(report.Report, accounts[row.Employee]);
                    if (!report.ByHand)
                    {
                        memory.ManagersOf(report.Report).Add(accounts[row.Employee]);
                    }

                    break;
                case RemoveManager remove:
                    Step();
                    platform.Managers.Remove((accounts[row.Employee], remove.ManagerUser));
                    Step();
                    memory.ManagersOf(accounts[row.Employee]).Remove(remove.ManagerUser);
                    break;
                default:
                    continue;
            }

            Diary.Note(row, change, accounts[row.Employee], before: null);
        }
    }
}
