using Passerelle.Core.Explaining;

namespace Passerelle.Reporting;

/// <summary>Why a person is as they are, as other programs read it (<c>explain --json</c>).</summary>
/// <param name="Next">The person's row in a plan made just now; null when there is none.</param>
public sealed record Explanation(string Environment, string? Employee, string? User, string Name, PersonRow? Next, IReadOnlyList<Sentence> Story);
