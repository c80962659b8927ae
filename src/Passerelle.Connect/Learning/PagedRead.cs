using Passerelle.Connect.Http;

namespace Passerelle.Connect.Learning;

/// <summary>Everything a list holds, page after page, with the doubt if there is one.</summary>
/// <param name="Items">Each once, in the platform's order; what came before a failure when there is one.</param>
/// <param name="Failure">Why the read is not complete; null when it is.</param>
public sealed record PagedRead<T>(IReadOnlyList<T> Items, RemoteFailure? Failure)
{
    public bool IsComplete => Failure is null;
}
