using System.Text.Json.Serialization;
using Passerelle.Core.Phrases;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.Core.Planning;

/// <summary>Something wrong in the data that a person should mend.</summary>
/// <param name="Code">Stable, in kebab case.</param>
/// <param name="Employee">The person it concerns; null when it concerns the configuration or a value.</param>
/// <param name="Field">The field it concerns, as the configuration names it.</param>
/// <param name="What">What is wrong, in words an HR colleague understands.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Finding(
    string Code,
    EmployeeId? Employee,
    UserId? User,
    string? Field,
    [property: JsonPropertyName("text")] Phrase What,
    [property: JsonPropertyName("mend")] Phrase Remedy
)
{
    /// <summary>
    /// Where it concerns nobody: what tells it from others of its code and field, such as the value. Numbers in the text may change, and it stays the same finding.
    /// Null where only the text tells.
    /// </summary>
    public string? About { get; init; }

    /// <summary><see cref="What"/> in English.</summary>
    [JsonIgnore]
    public string Text => What.ToString();

    /// <summary><see cref="Remedy"/> in English.</summary>
    [JsonIgnore]
    public string Mend => Remedy.ToString();
}

/// <summary>Changes of one person that wait for a named person's approval.</summary>
/// <param name="Code">Which guard or rule holds: stable, in kebab case.</param>
/// <param name="What">What is held and why.</param>
/// <param name="Remedy">What to look at before approving.</param>
/// <param name="Changes">What approving carries out.</param>
public sealed record Hold(
    string Code,
    [property: JsonPropertyName("text")] Phrase What,
    [property: JsonPropertyName("mend")] Phrase Remedy,
    IReadOnlyList<Change> Changes
)
{
    /// <inheritdoc cref="Finding.Text"/>
    [JsonIgnore]
    public string Text => What.ToString();

    /// <inheritdoc cref="Finding.Mend"/>
    [JsonIgnore]
    public string Mend => Remedy.ToString();
}
