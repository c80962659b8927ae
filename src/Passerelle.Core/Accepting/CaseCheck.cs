using Passerelle.Core.Source;

namespace Passerelle.Core.Accepting;

/// <summary>One of the points (c) to (e).</summary>
/// <param name="Cases">Every case that test runs came upon, the latest first.</param>
public sealed record CaseCheck(IReadOnlyList<AcceptanceCase> Cases)
{
    /// <summary>The case that proves it, the latest one; one in Personio before one that was rehearsed. Null while there is none.</summary>
    public AcceptanceCase? Proof { get; } = Cases.FirstOrDefault(c => c is { IsMet: true, IsRehearsed: false }) ?? Cases.FirstOrDefault(c => c.IsMet);

    public bool IsMet => Proof is not null;

    internal static CaseCheck Of(IReadOnlyList<AcceptanceCase> cases, CaseKind kind) => new([.. cases.Where(c => c.Kind == kind)]);
}

/// <summary>The points (c) to (e).</summary>
public enum CaseKind
{
    Changed,
    Created,
    Removed,
}

/// <summary>Something that happened to a person between two full runs, and what the second did about it.</summary>
/// <param name="SeenBy">The run that saw it first.</param>
/// <param name="DoneBy">The run that carried it out: the same, or the approval of what it held; null while none did.</param>
/// <param name="IsRehearsed">It happened in a rehearsal, not in Personio.</param>
/// <param name="Reason">The code of the rule by which <paramref name="SeenBy"/> decided.</param>
public sealed record AcceptanceCase(CaseKind Kind, EmployeeId Employee, string Name, string SeenBy, string? DoneBy, bool IsRehearsed, string Reason)
{
    /// <summary>The next run did what it should.</summary>
    public bool IsMet => DoneBy is not null;
}
