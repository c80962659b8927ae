using Passerelle.Perf.Instances;

namespace Passerelle.Perf.Runs;

/// <summary>Prints the requests made, by kind, beside the computed minimum.</summary>
internal static class RequestTable
{
    public static async Task PrintAsync(InstanceProcess instance, SyncProcess run, SortedDictionary<string, long> minimum)
    {
        var learning = await instance.RequestsAsync(instance.Address.Learning);
        var personio = await instance.RequestsAsync(instance.Address.Personio);
        var made = Shape.Count(personio.Entries.Concat(learning.Entries));
        if (!learning.IsWhole)
        {
            Terminal.WriteLine("   (the log keeps 200,000 requests, so only totals are compared)");
        }

        IEnumerable<string> kinds = learning.IsWhole ? made.Keys.Union(minimum.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal) : [];
        foreach (var kind in kinds)
        {
            var (count, least) = (made.GetValueOrDefault(kind), minimum.GetValueOrDefault(kind));
            Terminal.WriteLine($"   {kind, -52} made {count, 8}   minimum {least, 8}{(count == least ? "" : $"   {count - least:+#;-#}")}");
        }

        var total = personio.Counts.Reads + personio.Counts.Writes + learning.Counts.Reads + learning.Counts.Writes;
        Terminal.WriteLine($"   {"all requests", -52} made {total, 8}   minimum {minimum.Values.Sum(), 8}   ratio {(double)total / minimum.Values.Sum():F4}");
        Terminal.WriteLine(
            $"   report: personio {run.Requests("personio")}, reads {run.Requests("learningReads")}, writes {run.Requests("learningWrites")}"
                + $"   logs: personio {personio.Counts.Reads + personio.Counts.Writes}, reads {learning.Counts.Reads}, writes {learning.Counts.Writes}"
        );
    }
}
