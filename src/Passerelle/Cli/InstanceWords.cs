using System.Globalization;
using Passerelle.Instance;
using Passerelle.Reporting.Text;

namespace Passerelle.Cli;

/// <summary>What the instance commands write for other programs.</summary>
/// <param name="Since">When it was started; null when it does not run, as all the others then.</param>
public sealed record InstanceDocument(
    bool Running,
    string Folder,
    string Configuration,
    string? Learning = null,
    string? Personio = null,
    int? Process = null,
    DateTimeOffset? Since = null,
    InstanceNumbers? Numbers = null
)
{
    /// <summary>When it expires or expired; null when it was never started.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Who asked for a restart; null while nobody has.</summary>
    public string? RestartAskedBy { get; init; }

    /// <summary>When its data were erased, some time after it had expired; null while they are kept.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    public static InstanceDocument OfStopped(InstanceFolder folder) => new InstanceDocument(Running: false, folder.Path, folder.Configuration).With(folder);

    public static InstanceDocument Of(InstanceFolder folder, InstanceRecord record, InstanceNumbers numbers) =>
        new InstanceDocument(
            Running: true,
            folder.Path,
            folder.Configuration,
            record.Learning.GetLeftPart(UriPartial.Authority),
            record.Personio.GetLeftPart(UriPartial.Authority),
            record.Process,
            record.Since,
            numbers
        ).With(folder);

    private InstanceDocument With(InstanceFolder folder)
    {
        var period = InstancePeriod.Read(folder);
        return this with { ExpiresAt = period?.ExpiresAt, RestartAskedBy = period?.Asked?.By, ErasedAt = period?.ErasedAt };
    }
}

/// <summary>What the instance commands say, in both forms.</summary>
internal static class InstanceWords
{
    public static void Started(Workplace place, InstanceFolder folder, InstanceRecord record, InstanceNumbers numbers, bool inForeground)
    {
        Status(place, folder, record, numbers);
        var words = place.Surface.Words;
        var options = $"--config {folder.ConfigurationToType} --env test";
        if (place.Parsed.GetResult(place.Options.Data) is { Implicit: false })
        {
            options += $" --data {place.DataFolder}";
        }

        words.Say();
        words.Say($"[bold]Go on[/]");
        words.Say($"  passerelle plan {options}");
        words.Say($"  passerelle sync {options}");
        if (!SimulatedConfiguration.Fits(folder, record))
        {
            words.Say($"[yellow]{Glyph.Skip.Sign}[/] {folder.ConfigurationToType} names other addresses than these. Correct baseUrl there, or delete the file: the next start writes it anew.");
        }

        words.Say($"{(inForeground ? "Ctrl+C ends it; its state is kept." : "It goes on in the background until: passerelle instance stop")}");
    }

    public static void Status(Workplace place, InstanceFolder folder, InstanceRecord record, InstanceNumbers numbers)
    {
        var words = place.Surface.Words;
        var since = record.Since.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        words.Say($"[green]✓[/] [bold]The test instance is running[/] since {since} [grey](process {record.Process})[/].");
        words.Say($"  360Learning  {record.Learning.GetLeftPart(UriPartial.Authority)}  [grey]{numbers.Users} accounts in {numbers.Groups} groups; served {numbers.LearningRequests.Reads} reads and {numbers.LearningRequests.Writes} writes[/]");
        words.Say($"  Personio     {record.Personio.GetLeftPart(UriPartial.Authority)}  [grey]{numbers.People} people; served {numbers.PersonioRequests.Reads} reads[/]");
        SayPeriod(place, folder);
        words.Say($"  Both have pages at these addresses, behind the accounts of the console.");
        place.Surface.Document(InstanceDocument.Of(folder, record, numbers));
    }

    public static void Stopped(Workplace place, InstanceFolder folder, bool hasRun) =>
        place.Surface.Words.Say($"The test instance {(hasRun ? "has ended" : "was not running")}. Its state is kept in {folder.Path}.");

    public static void NotRunning(Workplace place, InstanceFolder folder)
    {
        place.Surface.Words.Say(
            $"The test instance is not running{(File.Exists(folder.State) ? "; its state is kept" : "")}. Start it with: passerelle instance start"
        );
        SayPeriod(place, folder);
    }

    private static void SayPeriod(Workplace place, InstanceFolder folder)
    {
        if (InstancePeriod.Read(folder) is not { } period)
        {
            return;
        }

        var words = place.Surface.Words;
        if (period.ErasedAt is { } erased)
        {
            words.Say($"  Its data were erased on {Day(erased)}, {InstancePeriod.KeptDays} days after it had expired. The next start begins anew.");
        }
        else if (period.HasExpired(place.Clock.GetUtcNow()))
        {
            words.Say($"[yellow]{Glyph.Skip.Sign}[/] It expired on {Day(period.ExpiresAt)} and answers nothing. Its data are erased on {Day(period.EraseAt)}. Begin a new period with: passerelle instance start");
        }
        else
        {
            words.Say($"  Expires      on {Day(period.ExpiresAt)}  [grey]a start begins a new period[/]");
        }

        if (period.Asked is { } asked)
        {
            words.Say($"  {asked.By} asked for a restart on {Day(asked.At)}.");
        }
    }

    private static string Day(DateTimeOffset moment) => moment.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
