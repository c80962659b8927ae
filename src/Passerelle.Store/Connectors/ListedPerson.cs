using Passerelle.Core.Source;

namespace Passerelle.Store.Connectors;

/// <summary>What being listed means.</summary>
public enum PersonListKind
{
    /// <summary>Never removed.</summary>
    Protect,

    /// <summary>Never synchronised.</summary>
    Exclude,
}

/// <summary>A person on one of the console's lists (rule S12).</summary>
/// <param name="Name">As it was known when the person was put there; null when it was not.</param>
/// <param name="Until">The last day; null for no end.</param>
public sealed record ListedPerson(PersonListKind Kind, EmployeeId Employee, string? Name, string Reason, DateOnly? Until, Signed Added)
{
    /// <summary>Past ones stay to be read and mean nothing.</summary>
    public bool CountsOn(DateOnly day) => Until is not { } last || last >= day;
}
