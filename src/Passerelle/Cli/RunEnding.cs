using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.Runs;

namespace Passerelle.Cli;

/// <summary>What every command that runs something does at its end.</summary>
public static class RunEnding
{
    /// <returns>The exit code.</returns>
    public static int Say(Workplace place, Connector connector, RunEnd end, bool detailed)
    {
        if (end.Report is not { } report)
        {
            return Refusing.Say(place, connector, end.Refusal!);
        }

        ReportPrinter.Print(place.Surface.Words, report);
        if (report.Held.Count > 0)
        {
            place.Surface.Words.Say(
                $"[grey]Approve with: passerelle approve {report.Run} --env {report.Environment} --all (or --only EMPLOYEE) --by NAME[/]"
            );
        }

        place.Surface.Document(report);
        return end.ExitCode == ExitCodes.Done && detailed && end.HadChanges ? ExitCodes.Changes : end.ExitCode;
    }
}
