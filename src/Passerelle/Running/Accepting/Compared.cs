using Passerelle.Core.Accepting;
using Passerelle.Core.Planning;
using Passerelle.Core.Source;

namespace Passerelle.Running.Accepting;

/// <summary>A person with findings that are open.</summary>
public sealed record FoundPerson(EmployeeId Employee, string Name, IReadOnlyList<Finding> Findings);

/// <summary>What a comparison of a test platform with Personio found, as it is kept.</summary>
/// <param name="People">Employees in scope.</param>
/// <param name="IsProven">Both reads were complete.</param>
/// <param name="Places">People who are not learners where the rules say.</param>
/// <param name="Fields">People with a value that is not Personio's.</param>
/// <param name="Groups">Names of the groups that are spoken of, by id.</param>
/// <param name="InScope">Employee ids of those in scope; null in a comparison from before they were kept.</param>
public sealed record Compared(
    int People,
    bool IsProven,
    IReadOnlyList<PersonMisses> Places,
    IReadOnlyList<PersonMisses> Fields,
    IReadOnlyList<FoundPerson> Findings,
    IReadOnlyDictionary<string, string> Groups,
    IReadOnlyList<string>? InScope = null
);
