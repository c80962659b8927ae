using Passerelle.Core.Planning;
using Passerelle.Core.Source;

namespace Passerelle.Core.Accepting;

/// <summary>Finds in recorded runs what happened to people in Personio, and whether the next run answered it.</summary>
public static class CaseFinder
{
    /// <param name="runs">The test environment's runs in any order, oldest ones too: the first full run only says where things stood.</param>
    /// <param name="fingerprint">Only what runs with this configuration did counts.</param>
    /// <returns>The cases, those of the latest run first, within a run by employee id.</returns>
    public static IReadOnlyList<AcceptanceCase> Find(IReadOnlyList<TestRun> runs, string fingerprint)
    {
        var cases = new List<AcceptanceCase>();
        RosterSeen? before = null;
        IReadOnlySet<EmployeeId> rehearsedBefore = new HashSet<EmployeeId>();
        var latest = 0;
        foreach (var run in runs.OrderBy(r => r.Order))
        {
            var counts = string.Equals(run.Fingerprint, fingerprint, StringComparison.Ordinal);
            if (run.Seen is not { } seen)
            {
                if (counts)
                {
                    Finish(cases, latest, run);
                }

                continue;
            }

            latest = cases.Count;
            if (before is not null && counts)
            {
                cases.AddRange(Between(before, seen, run, rehearsedBefore).OrderByDescending(c => c.Employee.Value, StringComparer.Ordinal));
            }

            (before, rehearsedBefore) = (seen, run.Rehearsed);
        }

        cases.Reverse();
        return cases;
    }

    /// <summary>What the last full run held back, and this run carried out.</summary>
    private static void Finish(List<AcceptanceCase> cases, int from, TestRun run)
    {
        for (var i = from; i < cases.Count; i++)
        {
            var one = cases[i];
            if (!one.IsMet && run.Rows.TryGetValue(one.Employee, out var row) && Answers(one.Kind, row))
            {
                cases[i] = one with { DoneBy = run.Run, Name = row.Name };
            }
        }
    }

    private static IEnumerable<AcceptanceCase> Between(RosterSeen before, RosterSeen seen, TestRun run, IReadOnlySet<EmployeeId> rehearsedBefore)
    {
        var comparable = string.Equals(before.Fields, seen.Fields, StringComparison.Ordinal);
        foreach (var (employee, now) in seen.People)
        {
            var known = before.People.TryGetValue(employee, out var then);
            var kind = (known, then.IsEmployed, now.IsEmployed) switch
            {
                (false, _, true) => CaseKind.Created,
                (true, true, false) => CaseKind.Removed,
                (true, true, true) when comparable && then.Digest != now.Digest => CaseKind.Changed,
                _ => (CaseKind?)null,
            };
            if (kind is { } happened && Case(happened, employee) is { } one)
            {
                yield return one;
            }
        }

        foreach (var (employee, then) in before.People)
        {
            if (then.IsEmployed == true && !seen.People.ContainsKey(employee) && Case(CaseKind.Removed, employee) is { } one)
            {
                yield return one;
            }
        }

        // Someone the run had nothing to do with (kept out by a filter, never synchronised) is no case for the list.
        AcceptanceCase? Case(CaseKind kind, EmployeeId employee)
        {
            if (!run.Rows.TryGetValue(employee, out var row) || (row.Action == PersonAction.OutOfScope && !row.IsTreatedLeaver))
            {
                return null;
            }

            var rehearsed = run.Rehearsed.Contains(employee) || rehearsedBefore.Contains(employee);
            return new AcceptanceCase(kind, employee, row.Name, run.Run, Answers(kind, row) ? run.Run : null, rehearsed, row.Reason);
        }
    }

    private static bool Answers(CaseKind kind, RowDone row) =>
        kind switch
        {
            CaseKind.Created => row is { IsDone: true, Action: PersonAction.Create },
            CaseKind.Removed => row.IsTreatedLeaver,
            _ => row is { IsDone: true, IsChanged: true, Action: PersonAction.Update },
        };
}
