using Passerelle.Core.Explaining;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;
using Passerelle.Store;
using Passerelle.Store.Data;
using Passerelle.Store.Journaling;

namespace Passerelle.Running.People;

/// <summary>What earlier runs did to one person, from the journal.</summary>
public static class PastRuns
{
    private const int RunsTold = 5;

    /// <param name="zone">In which it is to be told.</param>
    /// <returns>The latest runs, newest first.</returns>
    public static async Task<IReadOnlyList<PastRun>> ReadAsync(JournalReader journal, EnvironmentKey key, EmployeeId employee, TimeZoneInfo zone, CancellationToken cancel)
    {
        var written = await journal.OfEmployeeAsync(key, employee, cancel: cancel);
        var runs = new List<PastRun>();
        foreach (var run in written.GroupBy(i => i.Run).Take(RunsTold))
        {
            var at = TimeZoneInfo.ConvertTime(run.Min(i => i.At), zone);
            runs.Add(new PastRun(run.Key, at, [.. run.OrderBy(i => i.Id).Select(Past)]));
        }

        return runs;
    }

    private static PastChange Past(StoredIntent intent) =>
        new(
            StoreJson.Read<Change>(intent.Payload),
            intent.Outcome?.Kind switch
            {
                null => PastOutcome.Unknown,
                OutcomeKind.Succeeded or OutcomeKind.AlreadyDone => PastOutcome.Done,
                _ => PastOutcome.Failed,
            },
            intent.Outcome?.Text
        );
}
