using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Passerelle.Console.Hosting;
using Passerelle.Core.Structuring;
using Passerelle.Core.Target;
using Passerelle.Running.Surveying;

namespace Passerelle.Console.Pages.Structure;

/// <summary>The structure of a connector on the people and groups of one environment.</summary>
/// <param name="Source">The environment that is looked at; null when none can be read.</param>
/// <param name="Sources">Those that can be read.</param>
/// <param name="Work">The reading under way or done; null before there is one.</param>
/// <param name="Typed">What is being edited, or what is saved.</param>
/// <param name="IsChanged">It differs from what is saved.</param>
/// <param name="Survey">Null until everything is read.</param>
/// <param name="Version">Of the draft that the editing began on; null where the configuration file is the authority.</param>
public sealed record StructureModel(
    ConnectorHome Connector,
    ConnectorEnvironment? Source,
    IReadOnlyList<ConnectorEnvironment> Sources,
    ReadingWork? Work,
    TypedStructure Typed,
    bool IsChanged,
    StructureSurveyed? Survey,
    int? Version,
    DateTimeOffset Now
)
{
    /// <summary>Why it was not saved; null otherwise.</summary>
    public string? Trouble { get; init; }

    public bool WasSaved { get; init; }

    /// <summary>How many values of a level are shown to be decided on.</summary>
    public int Shown { get; init; } = ShownAtOnce;

    /// <summary>Each of them has all groups of its level to choose from, so a page of many is heavy.</summary>
    public const int ShownAtOnce = 100;

    /// <summary>The form's name of <see cref="Shown"/>; a button that asks for more comes beside what was shown so far.</summary>
    public const string ShownName = "shown";

    /// <summary>What a form asks for, as far as it is a number of values.</summary>
    public static int ShownIn(IFormCollection form) =>
        Math.Clamp(form[ShownName].Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max(), ShownAtOnce, MostShown);

    private const int MostShown = 5_000;

    /// <summary>The address of the page, or of a page below it, for the environment that is looked at.</summary>
    public string Address(string below = "") => Connector.Link(StructureEndpoint.Address + below) + (Source is null ? "" : $"?environment={Source.Slug}");

    /// <summary>Where one comes to after saving.</summary>
    public string AddressWhenSaved => QueryHelpers.AddQueryString(Address(), "saved", "true");

    /// <summary>What people call a field in Personio; the key where nothing tells.</summary>
    public string LabelOf(string field) => Survey?.Reading.Roster.Attributes.GetValueOrDefault(field)?.Label ?? field;
}

/// <summary>What the structure does with the people read.</summary>
/// <param name="Unread">Levels' fields that were not asked for; the picture goes as far as the first of them.</param>
public sealed record StructureSurveyed(Reading Reading, StructurePicture Picture, IReadOnlyList<LevelCandidate> Candidates, IReadOnlyList<string> Unread)
{
    public string NameOf(GroupId group) => Reading.Groups.Find(group)?.Name ?? group.Value;
}
