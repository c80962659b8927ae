using System.Diagnostics.CodeAnalysis;

namespace Passerelle.Configuration;

/// <summary>A configuration that can be used, or everything that is wrong with it.</summary>
public sealed record ConfigurationResult
{
    /// <summary>The configuration; null when there is a mistake.</summary>
    public ConnectorConfiguration? Configuration { get; init; }

    /// <summary>Every mistake, in the order of the file.</summary>
    public IReadOnlyList<ConfigurationMistake> Mistakes { get; init; } = [];

    /// <summary>Every key that is understood, as far as the file has sections for it; <c>[]</c> stands for a position in a list, <c>*</c> for a name of the user's choice.</summary>
    public IReadOnlySet<string> KnownKeys { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    [MemberNotNullWhen(true, nameof(Configuration))]
    public bool IsUsable => Configuration is not null;
}

/// <summary>One mistake, told so that a person can mend it.</summary>
/// <param name="File">The file as it was named by the caller.</param>
/// <param name="Line">Line in the file from 1; 0 when no line is to blame.</param>
/// <param name="Column">Column in the line from 1; 0 when no line is to blame.</param>
/// <param name="Key">The key with the way to it, for example <c>environments.test.groups[0].id</c>; empty for the file as a whole.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Mend">What would be right.</param>
public sealed record ConfigurationMistake(string File, int Line, int Column, string Key, string Problem, string Mend)
{
    /// <summary><c>passerelle.yaml:12:5 guards.removals.percent: 120 is not a percentage; give a whole number from 0 to 100</c></summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}") : File;
        return Key.Length > 0 ? $"{place} {Key}: {Problem}; {Mend}" : $"{place}: {Problem}; {Mend}";
    }
}
