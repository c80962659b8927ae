using System.Text.Json;
using Passerelle.Reporting;

namespace Passerelle.Instance;

/// <summary>How long the instance may be used, kept beside its state (rule T5). A start, a restart and a reset each begin a new period.</summary>
/// <param name="Since">When it began.</param>
/// <param name="ExpiresAt">From then on nothing is served but the page that says so.</param>
/// <param name="Platform">The platform whose accounts may sign in; null: anybody with a role on any platform of this installation.</param>
/// <param name="Asked">Who asked for a restart; null while nobody has.</param>
/// <param name="ErasedAt">When its data were erased; null while they are kept.</param>
public sealed record InstancePeriod(
    DateTimeOffset Since,
    DateTimeOffset ExpiresAt,
    string? Platform = null,
    RestartRequest? Asked = null,
    DateTimeOffset? ErasedAt = null
)
{
    public const int DefaultDays = 30;

    /// <summary>Days for which the data of an expired instance are kept.</summary>
    public const int KeptDays = 14;

    /// <summary>When the data are to be erased.</summary>
    public DateTimeOffset EraseAt => ExpiresAt.AddDays(KeptDays);

    public bool HasExpired(DateTimeOffset now) => now >= ExpiresAt;

    public bool IsToBeErased(DateTimeOffset now) => ErasedAt is null && now >= EraseAt;

    /// <returns>Null when there never was one, or what is written there cannot be read.</returns>
    public static InstancePeriod? Read(InstanceFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<InstancePeriod>(File.ReadAllText(folder.Period), JsonDocuments.Options);
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Begins a new one and writes it down.</summary>
    /// <param name="platform">Null keeps the platform it had.</param>
    public static InstancePeriod Begin(InstanceFolder folder, DateTimeOffset now, int days, string? platform = null)
    {
        var period = new InstancePeriod(now, now.AddDays(days), platform ?? Read(folder)?.Platform);
        period.Write(folder);
        return period;
    }

    /// <summary>Begins a new one of the same length as the one before.</summary>
    public static InstancePeriod Renew(InstanceFolder folder, DateTimeOffset now) =>
        Begin(folder, now, Read(folder) is { } before && (int)Math.Round((before.ExpiresAt - before.Since).TotalDays) is var days and > 0 ? days : DefaultDays);

    /// <summary>Notes that somebody asks for a restart.</summary>
    /// <returns>False when there is no period to restart.</returns>
    public static bool AskForRestart(InstanceFolder folder, string by, DateTimeOffset now)
    {
        if (Read(folder) is not { } period)
        {
            return false;
        }

        (period with { Asked = new RestartRequest(by, now) }).Write(folder);
        return true;
    }

    /// <summary>Written aside and renamed, so that nobody reads half of it.</summary>
    public void Write(InstanceFolder folder)
    {
        folder.Create();
        var aside = folder.Period + ".new";
        File.WriteAllText(aside, JsonDocuments.Write(this));
        File.Move(aside, folder.Period, overwrite: true);
    }
}

/// <summary>That somebody asked for a restart of the instance.</summary>
public sealed record RestartRequest(string By, DateTimeOffset At);
