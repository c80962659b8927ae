using System.Globalization;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Settings;
using Passerelle.Console.Hosting;
using Passerelle.Instance;
using Passerelle.Instance.Filling;

namespace Passerelle.Console.Pages.TestInstance;

/// <summary>Reads how the test instance stands.</summary>
public sealed class TestInstanceQuery(InstanceFolder folder, TimeProvider clock)
{
    public async Task<TestInstanceModel> AskAsync(ConnectorHome home, TypedStart? typed, string? trouble, CancellationToken cancel)
    {
        var (record, period) = (InstanceRecord.Running(folder), InstancePeriod.Read(folder));
        var standing = StandingOf(home, record, period);
        var shown = standing == InstanceStanding.Taken ? null : record;
        return new TestInstanceModel(
            home,
            standing,
            shown,
            shown is null ? null : await NumbersAsync(shown, cancel),
            standing == InstanceStanding.Taken ? null : period,
            File.Exists(folder.State),
            shown is not null && IsUsed(home, shown.Learning),
            typed ?? new TypedStart(Text(InstancePeriod.DefaultDays), Text(InstanceStart.DefaultPeople)),
            trouble
        )
        {
            Fill = standing == InstanceStanding.Taken ? null : FillRecord.Read(folder),
        };
    }

    /// <returns>Null when it does not answer.</returns>
    public static async Task<InstanceNumbers?> NumbersAsync(InstanceRecord record, CancellationToken cancel)
    {
        try
        {
            return await InstanceControl.NumbersAsync(record, cancel);
        }
        catch (HttpRequestException)
        {
            // The page says that it does not answer.
            return null;
        }
    }

    public InstanceStanding StandingOf(ConnectorHome home) => StandingOf(home, InstanceRecord.Running(folder), InstancePeriod.Read(folder));

    private InstanceStanding StandingOf(ConnectorHome home, InstanceRecord? record, InstancePeriod? period) =>
        period switch
        {
            { Platform: { } owner } when owner != home.Platform => InstanceStanding.Taken,
            { ErasedAt: not null } => InstanceStanding.Erased,
            not null when period.HasExpired(clock.GetUtcNow()) => InstanceStanding.Expired,
            _ when record is not null => InstanceStanding.Running,
            not null => InstanceStanding.Stopped,
            null => InstanceStanding.None,
        };

    /// <summary>Whether the connector's test works on that address, as its draft or its configuration file says.</summary>
    public static bool IsUsed(ConnectorHome home, Uri learning) =>
        home.Stored is { } stored
            ? ConfigurationDraft.TryParse(stored.Draft.Text, out var draft) && InstanceForTest.IsUsed(draft, learning)
            : home.Find(EnvironmentName.Test)?.Whole?.Environment.BaseUrl is { } address && address.GetLeftPart(UriPartial.Authority) == learning.GetLeftPart(UriPartial.Authority);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
