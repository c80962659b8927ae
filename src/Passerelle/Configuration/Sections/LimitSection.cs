using Passerelle.Configuration.Reading;
using Passerelle.Configuration.Settings;

namespace Passerelle.Configuration.Sections;

/// <summary><c>limits</c> (rule R7).</summary>
internal static class LimitSection
{
    /// <param name="learning">The platform of the environment asked for.</param>
    /// <param name="personio">Its source.</param>
    public static LimitSettings Read(Section file, Uri? learning, Uri? personio)
    {
        var section = file.Sub("limits");
        var defaults = new LimitSettings();
        var limits = new LimitSettings
        {
            LearningWritesPerSecond = Rate(section, "learningWritesPerSecond", 10, learning, defaults.LearningWritesPerSecond),
            LearningReadsPerSecond = Rate(section, "learningReadsPerSecond", 50, learning, defaults.LearningReadsPerSecond),
            PersonioPerSecond = Rate(section, "personioPerSecond", 15, personio, defaults.PersonioPerSecond),
            Timeout = Seconds(section, "timeoutSeconds", 0.1, 600, defaults.Timeout),
            Attempts = section.Or("attempts", Formats.Whole(1, 20, "a number of tries"), defaults.Attempts),
            FirstRetry = Seconds(section, "firstRetrySeconds", 0, 60, defaults.FirstRetry),
        };
        section.Close();
        return limits;
    }

    private static double Rate(Section section, string key, int most, Uri? address, double otherwise)
    {
        var rate = section.Or(key, Formats.Number(0, most, "a rate per second"), otherwise);
        if (rate == 0 && address is not null && !Addresses.IsLoopback(address))
            section.Wrong(key, $"0 means without pause, which {address.Host} would not bear", $"give a number above 0, at most {most}");
        return rate;
    }

    private static TimeSpan Seconds(Section section, string key, double least, double most, TimeSpan otherwise) =>
        TimeSpan.FromSeconds(section.Or(key, Formats.Number(least, most, "a number of seconds"), otherwise.TotalSeconds));
}
