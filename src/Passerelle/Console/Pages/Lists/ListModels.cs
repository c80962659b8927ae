using Passerelle.Console.Hosting;
using Passerelle.Console.Pages.Simulating;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Store.Connectors;

namespace Passerelle.Console.Pages.Lists;

/// <summary>A person on a list of the console.</summary>
/// <param name="IsPast">The last day is over: it means nothing any more.</param>
public sealed record ListedLine(ListedPerson Person, bool IsPast);

/// <summary>Who is never removed and who is never synchronised.</summary>
/// <param name="Listed">What the console keeps; none for the connector of a file.</param>
/// <param name="Protect">What the configuration says besides.</param>
/// <param name="Exclude">What the configuration says besides.</param>
public sealed record ListsModel(ConnectorHome Home, IReadOnlyList<ListedLine> Listed, IReadOnlyList<(EmployeeId Id, ProtectionTerm Term)> Protect, IReadOnlyList<Exclusion> Exclude, TimeZoneInfo Zone);

/// <summary>What being put on a list, or taken off it, means in one environment.</summary>
/// <param name="User">The linked account; null when there is none.</param>
/// <param name="WaitsForRemoval">A removal of the person is held there.</param>
public sealed record ListEffect(ConnectorEnvironment Environment, string? User, bool WaitsForRemoval);

/// <summary>A person about to be put on a list or taken off it.</summary>
/// <param name="Name">Null when nobody with that id is known.</param>
public sealed record ListChangeModel(ConnectorHome Home, PersonListKind Kind, string Employee, string? Name)
{
    /// <summary>After the address of a change: the step that looks at what it would do.</summary>
    public const string Simulate = "/simulate";

    public string Reason { get; init; } = "";

    /// <summary>The last day, as typed.</summary>
    public string Until { get; init; } = "";

    /// <summary>What was typed to confirm; null before anything was.</summary>
    public string? Typed { get; init; }

    /// <summary>What is typed to confirm: the person's name, and the id of somebody whose name no plan knows.</summary>
    public string ToType => Name ?? Employee;

    public string? Trouble { get; init; }

    /// <summary>The platform's name as it was typed.</summary>
    public string? Confirmed { get; init; }

    /// <summary>What it would do to people on production (rule L8); null where nothing that is live would change.</summary>
    public SimulatedChange? Live { get; init; }

    /// <summary>What follows, once everything typed is right; null before.</summary>
    public IReadOnlyList<ListEffect>? Effects { get; init; }

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Wrong { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The page that puts the person there, with what was typed.</summary>
    /// <param name="step">After the page's own address.</param>
    public string AddLink(string step = "") =>
        Home.Link($"{ListsEndpoint.Address}/{ListsEndpoint.SlugOf(Kind)}/add{step}{QueryString.Create("employee", Employee).Add("reason", Reason).Add("until", Until)}");

    /// <summary>The page that takes the person off.</summary>
    /// <param name="step">After the page's own address.</param>
    public string OffLink(string step = "") => Home.Link($"{ListsEndpoint.Address}/{ListsEndpoint.SlugOf(Kind)}/take-off{step}{QueryString.Create("employee", Employee)}");

    /// <summary>The last day; null for none, and for what is no day.</summary>
    public DateOnly? LastDay => DateOnly.TryParseExact(Until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
}
