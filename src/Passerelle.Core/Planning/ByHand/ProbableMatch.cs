using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning.ByHand;

/// <summary>An employee whose account this may be.</summary>
/// <param name="Probability">From 0 to 1; a guess to sort by, never acted upon.</param>
/// <param name="Reasons">What speaks for it: <c>personnel-number</c>, <c>same-name</c>, <c>similar-name</c>, <c>same-mailbox</c>.</param>
public sealed record ProbableMatch(EmployeeId Employee, string Name, string? Mail, double Probability, IReadOnlyList<string> Reasons);

/// <summary>An account that only 360Learning knows, with the employees it may belong to, the likeliest first.</summary>
public sealed record UnlinkedAccount(LearningUser User, IReadOnlyList<ProbableMatch> Matches);
