using Passerelle.Console.Shared;
using Passerelle.Core.Accepting;

namespace Passerelle.Console.Pages.Acceptance;

/// <summary>What the address line asks for.</summary>
/// <param name="Point"><c>a</c> or <c>b</c>.</param>
/// <param name="Show"><see cref="All"/> or <see cref="Missed"/>.</param>
public sealed record AcceptancePeopleFilter(string? Search, string? Point, string? Show, int? Page)
{
    /// <summary>Everyone in scope.</summary>
    public const string All = "all";

    /// <summary>Those of whom the point does not hold.</summary>
    public const string Missed = "missed";
}

/// <summary>One person as they were compared.</summary>
/// <param name="Name">Null when no plan that is kept names the person.</param>
/// <param name="Missed">What does not hold; null where everything does.</param>
public sealed record AcceptedPerson(string Employee, string? Name, PersonMisses? Missed);

/// <param name="Letter">Of the point, as it stands in the address line.</param>
public sealed record AcceptancePeopleModel(AcceptanceModel Acceptance, string Letter, ListPage<AcceptedPerson> List)
{
    public string Title => Letter == "b" ? AcceptanceWords.Fields : AcceptanceWords.Places;
}
