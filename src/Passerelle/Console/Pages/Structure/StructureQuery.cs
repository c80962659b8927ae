using Passerelle.Configuration.Drafting;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shared;
using Passerelle.Core.Rules;
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

    /// <summary>The people whom a number of the editor counts.</summary>
    public StructurePeopleModel People(StructureModel model, StructurePeopleFilter filter)
    {
        if (model is not { Survey: { } survey, Source: { } source })
        {
            return new StructurePeopleModel(model, filter, List: null);
        }

        var wanted = filter.Search?.Trim() ?? "";
        var found = StructurePeople
            .Of(survey.Reading.Roster, survey.Reading.Groups, RulesOf(source, survey.Reading, model.Typed), Today(source), filter.Question)
            .Where(one => wanted.Length == 0 || one.Name.Contains(wanted, StringComparison.CurrentCultureIgnoreCase) || string.Equals(one.Employee.Value, wanted, StringComparison.Ordinal))
            .ToList();
        var number = Listing.Number(filter.Page);
        return new StructurePeopleModel(model, filter, new ListPage<PlacedPerson>([.. found.Skip((int)Listing.Offset(number)).Take(Listing.Rows)], found.Count, number));
    }

    private DateOnly Today(ConnectorEnvironment source) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), source.TimeZone).DateTime);

    /// <summary>As far as what was read goes.</summary>
    private static SyncRules RulesOf(ConnectorEnvironment source, Reading reading, TypedStructure typed) =>
        source.Whole!.Rules with { Hierarchy = [.. typed.Levels.TakeWhile(level => reading.Asked.Contains(level.Field))] };

    private StructureSurveyed Survey(ConnectorEnvironment source, Reading reading, TypedStructure typed) =>
        new(
            reading,
            StructureSurvey.Of(reading.Roster, reading.Groups, RulesOf(source, reading, typed), Today(source)),
            LevelCandidates.Of(reading.Roster, reading.Asked),
            [.. typed.Levels.Select(level => level.Field).Where(field => !reading.Asked.Contains(field)).Distinct(StringComparer.Ordinal)]
        );
}
