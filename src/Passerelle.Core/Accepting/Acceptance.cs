using Passerelle.Core.Source;

namespace Passerelle.Core.Accepting;

/// <summary>
/// The acceptance list of a test environment (rule L5). Points (a) and (b) are computed from the present state, (c) to (e) from what test
/// runs have really seen. Made by <see cref="AcceptanceList.Of"/>.
/// </summary>
public sealed record Acceptance
{
    /// <summary>(a) Every employee in scope is a learner where section 7 says, and nowhere else because of the connector.</summary>
    public required Comparison Memberships { get; init; }

    /// <summary>(b) Each synchronised field equals Personio's value; the supervisor is among the user's managers.</summary>
    public required Comparison Fields { get; init; }

    /// <summary>(c) A changed employee was changed by the next run.</summary>
    public required CaseCheck Changed { get; init; }

    /// <summary>(d) A new employee was created by the next run.</summary>
    public required CaseCheck Created { get; init; }

    /// <summary>(e) A removed employee was treated by the leaver policy in the next run.</summary>
    public required CaseCheck Removed { get; init; }

    /// <summary>Everyone with an open finding, in the plan's order: each is to be ticked off by name.</summary>
    public required IReadOnlyList<PersonToTickOff> Findings { get; init; }

    /// <summary>Who is in scope, in the plan's order: those of whom points (a) and (b) are to hold.</summary>
    public IReadOnlyList<EmployeeId> InScope { get; init; } = [];

    /// <summary>People whose findings nobody has ticked off yet.</summary>
    public IEnumerable<PersonToTickOff> NotTickedOff => Findings.Where(p => !p.IsTickedOff);

    /// <summary>Everything is met and everyone with a finding is ticked off.</summary>
    public bool CanBeSignedOff =>
        Memberships.IsMet && Fields.IsMet && Changed.IsMet && Created.IsMet && Removed.IsMet && Findings.All(p => p.IsTickedOff);
}

/// <summary>One point computed from the present state.</summary>
/// <param name="People">How many employees are in scope.</param>
/// <param name="IsProven">False when one of the two reads was incomplete: then nothing is met, however few <paramref name="Misses"/> there are.</param>
/// <param name="Misses">People for whom it does not hold, in the plan's order.</param>
public sealed record Comparison(int People, bool IsProven, IReadOnlyList<PersonMisses> Misses)
{
    /// <summary>Somebody is in scope, and it holds for everyone but those whose findings were ticked off by name.</summary>
    public bool IsMet => IsProven && People > 0 && Misses.All(m => m.IsTickedOff);
}

/// <summary>What does not hold for one person.</summary>
/// <param name="IsTickedOff">The person has open findings, and each was ticked off by name.</param>
public sealed record PersonMisses(EmployeeId Employee, string Name, IReadOnlyList<Miss> Misses, bool IsTickedOff);
