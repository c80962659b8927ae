using Passerelle.Reporting.Text;
using Passerelle.Running;
using Passerelle.Running.Planning;

namespace Passerelle.Cli;

/// <summary>The document of something that was refused before it began.</summary>
public sealed record RefusalDocument(string Environment, string Outcome, string Code, string Text, string Mend);

/// <summary>Says why something was refused, in both forms.</summary>
public static class Refusing
{
    /// <returns>The exit code.</returns>
    public static int Say(Workplace place, Connector connector, Refusal refusal)
    {
        place.Surface.Errors.Say($"[red]{refusal.Text}[/]");
        place.Surface.Errors.Say($"{refusal.Mend} [grey]({refusal.Code})[/]");
        var outcome = refusal.ExitCode == ExitCodes.SourceNotTrusted ? "refused" : "failed";
        place.Surface.Document(new RefusalDocument(connector.EnvironmentName, outcome, refusal.Code, refusal.Text, refusal.Mend));
        return refusal.ExitCode;
    }
}
