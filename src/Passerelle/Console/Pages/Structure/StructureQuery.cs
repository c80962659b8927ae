using Passerelle.Configuration.Drafting;
using Passerelle.Console.Hosting;
using Passerelle.Core.Structuring;
using Passerelle.Running.Surveying;
using Passerelle.Store.Accounts;

namespace Passerelle.Console.Pages.Structure;

/// <summary>Puts together what the editor shows.</summary>
public sealed class StructureQuery(Readings readings, StructureDesk desk, TimeProvider clock)
{
    /// <param name="environment">The slug of the environment to look at; test where nothing is said.</param>
    /// <param name="typed">What was just typed; null takes what lies on the desk, or what is saved.</param>
    public StructureModel Ask(ConnectorHome home, Account account, string? environment, TypedStructure? typed = null)
    {
        var sources = home.Environments.Where(one => one.Whole is not null).ToList();
        var source = sources.Find(one => string.Equals(one.Slug, environment, StringComparison.Ordinal)) ?? sources.FirstOrDefault();
        var saved = SavedIn(home);
        var shown = typed ?? desk.Find(home.Key, account.Id) ?? saved;
        var work = source is null ? null : readings.Find(source.Key);
        var survey = work?.Reading is { } reading ? Survey(source!, reading, shown) : null;
        return new StructureModel(home, source, sources, work, shown, !shown.IsSameAs(saved), survey, home.Stored?.Draft.Version, clock.GetUtcNow());
    }

    /// <summary>The structure of the draft, or of the configuration file.</summary>
    public static TypedStructure SavedIn(ConnectorHome home)
    {
        if (home.Stored is { } stored)
        {
            return ConfigurationDraft.TryParse(stored.Draft.Text, out var draft) ? TypedStructure.From(draft) : new TypedStructure([]);
        }

        return new TypedStructure(home.Environments.Select(one => one.Whole?.Rules.Hierarchy).FirstOrDefault(levels => levels is not null) ?? []);
    }

    private StructureSurveyed Survey(ConnectorEnvironment source, Reading reading, TypedStructure typed)
    {
        var known = typed.Levels.TakeWhile(level => reading.Asked.Contains(level.Field)).ToList();
        var rules = source.Whole!.Rules with { Hierarchy = known };
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), source.TimeZone).DateTime);
        return new StructureSurveyed(
            reading,
            StructureSurvey.Of(reading.Roster, reading.Groups, rules, today),
            LevelCandidates.Of(reading.Roster, reading.Asked),
            [.. typed.Levels.Select(level => level.Field).Where(field => !reading.Asked.Contains(field)).Distinct(StringComparer.Ordinal)]
        );
    }
}
