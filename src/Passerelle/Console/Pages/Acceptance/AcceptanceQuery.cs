using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Console.Road;
using Passerelle.Core.Accepting;
using Passerelle.Running;
using Passerelle.Running.Accepting;
using Passerelle.Running.Queue;
using Passerelle.Store.Data;

namespace Passerelle.Console.Pages.Acceptance;

/// <summary>Puts the acceptance list together from the last comparison, the runs that are remembered and what was ticked off.</summary>
public sealed class AcceptanceQuery(Stores stores, RunQueue queue)
{
    /// <returns>Null for a connector without a test environment.</returns>
    public async Task<AcceptanceModel?> AskAsync(ConnectorHome home, CancellationToken cancel)
    {
        if (home.Find(EnvironmentName.Test) is not { } test)
        {
            return null;
        }

        var fingerprint = test.Configuration?.Fingerprint;
        var record = await stores.Comparisons.FindAsync(test.Key, cancel);
        var runs = await stores.TestRuns.ListAsync(test.Key, cancel);
        var ticks = await stores.TickOffs.ListAsync(test.Key, cancel);
        var compared = record is null ? null : StoreJson.Read<Compared>(record.Document);
        var isStale = record is not null && (record.Fingerprint != fingerprint || runs.Any(run => run.At > record.Compared.At));
        return new AcceptanceModel(
            home,
            test,
            await DraftStanding.AskAsync(stores, home, cancel),
            ListOf(compared, isStale, [.. runs.Select(run => run.Run)], ticks, fingerprint ?? ""),
            record,
            compared?.Groups ?? new Dictionary<string, string>(StringComparer.Ordinal)
        )
        {
            Runs = runs.Count,
            InScope = compared?.InScope,
            IsStale = isStale,
            UnderWay = queue.Open(test.Key).Count > 0 ? queue.Open(test.Key)[0] : null,
        };
    }

    private static Core.Accepting.Acceptance ListOf(Compared? compared, bool isStale, IReadOnlyList<TestRun> runs, IReadOnlyList<TickOff> ticks, string fingerprint)
    {
        var findings = (compared?.Findings ?? []).Select(person => new PersonToTickOff(
            person.Employee,
            person.Name,
            [.. person.Findings.Select(finding => (finding, ticks.FirstOrDefault(tick => tick.Covers(finding))))]
        )).ToList();
        var tickedOff = findings.Where(person => person.IsTickedOff).Select(person => person.Employee).ToHashSet();
        var cases = CaseFinder.Find(runs, fingerprint);
        return new Core.Accepting.Acceptance
        {
            Memberships = Of(compared?.Places),
            Fields = Of(compared?.Fields),
            Changed = CasesOf(CaseKind.Changed),
            Created = CasesOf(CaseKind.Created),
            Removed = CasesOf(CaseKind.Removed),
            Findings = findings,
        };

        Comparison Of(IReadOnlyList<PersonMisses>? misses) =>
            new(
                compared?.People ?? 0,
                compared?.IsProven == true && !isStale,
                [.. (misses ?? []).Select(person => person with { IsTickedOff = tickedOff.Contains(person.Employee) })]
            );

        CaseCheck CasesOf(CaseKind kind) => new([.. cases.Where(one => one.Kind == kind)]);
    }
}
