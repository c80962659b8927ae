namespace Passerelle.Cli;

/// <summary>The document of a command that could not begin.</summary>
/// <param name="Code">Stable: <c>usage</c> for wrong use, <c>configuration</c>, <c>store</c> and others.</param>
/// <param name="Text">The first of <paramref name="Messages"/>.</param>
public sealed record Trouble(string Outcome, string Code, string Text, IReadOnlyList<string> Messages)
{
    /// <param name="messages">One or more.</param>
    public static Trouble Of(string code, IReadOnlyList<string> messages) => new("failed", code, messages[0], messages);
}
