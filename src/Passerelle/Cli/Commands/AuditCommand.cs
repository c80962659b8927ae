using System.CommandLine;
using Passerelle.Reporting;
using Passerelle.Reporting.Text;
using Passerelle.Running;

namespace Passerelle.Cli.Commands;

/// <summary>The audit log of the installation.</summary>
public static class AuditCommand
{
    public static Command Build(CommonOptions options, Func<ParseResult, Workplace> at)
    {
        var verify = new Command("verify", "Go through the whole audit log and tell whether it is as it was written.") { options.By };
        verify.SetAction(
            (parsed, cancel) =>
            {
                var place = at(parsed);
                return place.DataFolder.Exists || System.Environment.GetEnvironmentVariable(Stores.DatabaseVariable) is { Length: > 0 }
                    ? place.WithStoresAsync(place.DataFolder, () => Stores.OpenAsync(place.DataFolder, place.Clock, cancel), (stores, _) => VerifyAsync(place, stores, parsed.GetValue(options.By) ?? System.Environment.UserName, cancel))
                    // Opening a store that is not there would make one, and an empty log is always sound.
                    : Task.FromResult(place.Fail("store", $"There is no store in {place.DataFolder.FullName}. Name its folder with --data."));
            }
        );
        return new Command("audit", "Who decided what.") { verify };
    }

    private static async Task<int> VerifyAsync(Workplace place, Stores stores, string by, CancellationToken cancel)
    {
        var verdict = (await stores.Verifications.VerifyAsync(by, platform: null, cancel)).Verdict;
        place.Surface.Document(AuditVerification.Of(verdict));
        if (verdict.FirstBroken is { } broken)
        {
            place.Surface.Errors.Say($"[red]The audit log is not what was written, from entry {broken} on. Keep the data as they are and ask who had access to the database.[/]");
            return ExitCodes.Configuration;
        }

        place.Surface.Words.Say($"The audit log is as it was written: {verdict.Entries} entries.");
        place.Surface.Words.Say($"The last one's hash, to be kept elsewhere: {verdict.Head}");
        return ExitCodes.Done;
    }
}
