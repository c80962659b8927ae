using Passerelle.Core.Phrases;

namespace Passerelle.Running.Checking.Target;

/// <summary>What the credential of 360Learning may read.</summary>
/// <param name="Granted">The scopes that were proven; empty when the credential was refused.</param>
/// <param name="Why">Why nothing can be read; null when something can.</param>
internal sealed record Access(IReadOnlySet<string> Granted, Phrase? Why)
{
    public static Access None(Phrase why) => new(new HashSet<string>(), why);

    /// <summary>Why a question that needs these scopes cannot be asked; null when it can.</summary>
    public Phrase? Lacks(params IReadOnlyList<string> scopes) =>
        Why ?? (scopes.FirstOrDefault(s => !Granted.Contains(s)) is { } missing ? Phrase.Of($"the scope {missing} is not proven") : null);
}
