using System.Text.Json.Serialization;
using Passerelle.Core.Phrases;

namespace Passerelle.Core.Explaining;

/// <summary>One sentence of a person's story.</summary>
public sealed record Sentence(StoryPart Part, [property: JsonIgnore] Phrase What)
{
    /// <summary><see cref="What"/> in English.</summary>
    public string Text => What.ToString();
}

/// <summary>The parts of the story, in their order.</summary>
public enum StoryPart
{
    /// <summary>What Personio says.</summary>
    Source,

    /// <summary>In scope or not, and why.</summary>
    Scope,

    /// <summary>The account and how it was found.</summary>
    Account,

    /// <summary>What the last runs did.</summary>
    Past,

    /// <summary>What the next run would do.</summary>
    Next,

    /// <summary>What waits for approval.</summary>
    Holds,

    /// <summary>What a person should mend.</summary>
    Findings,

    /// <summary>How the person learns of the login.</summary>
    Login,
}
