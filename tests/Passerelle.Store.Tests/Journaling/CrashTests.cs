using System.Globalization;
using Passerelle.Store.Data;
using Passerelle.Store.Journaling;
using Passerelle.Store.Ledgers;
using Passerelle.Store.Tests.Children;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Journaling;

public abstract class CrashTests(StoreHome home) : StoreTests(home)
{
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(700)]
    [Trait("Rule", "R5")]
    public async Task A_killed_process_leaves_everything_it_was_told_is_written_and_nothing_by_halves(int saidBefore)
    {
        var intents = new HashSet<long>();
        var outcomes = new HashSet<long>();
        using (var child = ChildProcess.Start(ChildProcess.Writes, Home))
        {
            while (intents.Count + outcomes.Count < saidBefore)
            {
                Note(await child.StandardOutput.ReadLineAsync());
            }

            child.Kill();
            while (await child.StandardOutput.ReadLineAsync() is { } line)
            {
                Note(line);
            }

            await child.WaitForExitAsync();
        }

        await using var again = await Database.OpenAsync(Home.Options, Clock);
        var kept = await new JournalReader(again).OfRunAsync(ChildProcess.Environment, "r-1");
        var ledger = await new LedgerStore(again).LoadAsync(ChildProcess.Environment);

        intents.ShouldBeSubsetOf(kept.Select(i => i.Id));
        outcomes.ShouldBeSubsetOf(kept.Where(i => i.Outcome is not null).Select(i => i.Id));
        ledger.PendingCreates.Keys.ShouldBe(kept.Where(i => i.Outcome is null).Select(i => i.Employee!.Value), ignoreOrder: true);
        ledger.Links.Keys.ShouldBe(kept.Where(i => i.Outcome is not null).Select(i => i.Employee!.Value), ignoreOrder: true);

        await using var journal = new Journal(again);
        (await journal.IntendAsync(AnotherIntent())).ShouldBeGreaterThan(kept.Max(i => i.Id));

        void Note(string? line)
        {
            // A line that the kill cut off has no closing dot.
            if (line is ['i' or 'o', ' ', .. var id, '.'])
            {
                (line[0] == 'i' ? intents : outcomes).Add(long.Parse(id, CultureInfo.InvariantCulture));
            }
        }
    }

    private static Intent AnotherIntent() =>
        new()
        {
            Environment = ChildProcess.Environment,
            Run = "r-2",
            Kind = "createCustomField",
            Payload = "{}",
        };
}

public sealed class CrashOnSqlite() : CrashTests(new SqliteHome());

public sealed class CrashOnPostgreSql(PostgresServer server) : CrashTests(new PostgresHome(server));
