using System.Text.Json.Serialization;
using Passerelle.Cli;
using Passerelle.Connect.Http;
using Passerelle.Core.Phrases;

namespace Passerelle.Running.Checking;

/// <summary>How an answer of the check turned out.</summary>
public enum AnswerStatus
{
    Ok,

    /// <summary>A run works all the same; a person should look at it.</summary>
    Warning,
    Error,

    /// <summary>Very likely so, but it cannot be proven without changing something.</summary>
    Probable,

    /// <summary>Could not be asked, or does not matter here; the text says why.</summary>
    Skipped,
}

/// <summary>One answer of the check (rule L3).</summary>
/// <param name="Id">Of the question: stable, in kebab case; several answers may share it.</param>
/// <param name="Key">The key of the configuration it concerns; null when it concerns none.</param>
/// <param name="What">What was found, with the proof.</param>
/// <param name="Remedy">What to do about it; null when there is nothing to do.</param>
public sealed record Answer(string Id, AnswerStatus Status, string? Key, [property: JsonPropertyName("text")] Phrase What, [property: JsonPropertyName("mend")] Phrase? Remedy)
{
    /// <summary><see cref="What"/> in English.</summary>
    [JsonIgnore]
    public string Text => What.ToString();

    /// <summary><see cref="Remedy"/> in English.</summary>
    [JsonIgnore]
    public string? Mend => Remedy?.ToString();

    /// <summary>What the process answers with because of this answer.</summary>
    [JsonIgnore]
    public int ExitCode { get; private init; }

    public static Answer Ok(string id, string? key, Phrase text) => new(id, AnswerStatus.Ok, key, text, Remedy: null);

    public static Answer Warning(string id, string? key, Phrase text, Phrase mend) => new(id, AnswerStatus.Warning, key, text, mend);

    public static Answer Error(string id, string? key, Phrase text, Phrase mend, int exitCode = ExitCodes.Configuration) =>
        new(id, AnswerStatus.Error, key, text, mend) { ExitCode = exitCode };

    /// <summary>A remote system refused, or cannot be reached.</summary>
    public static Answer Error(string id, string? key, RemoteAccessException refused) =>
        Error(id, key, $"{refused.System}: {refused.What} ({refused.Code})", refused.Remedy, ExitCodes.Remote);

    /// <summary>A read that did not come to its end.</summary>
    public static Answer Error(string id, string? key, Phrase what, RemoteFailure failure) =>
        Error(id, key, $"{what} failed: {failure.Message} ({failure.Code})", "Run the check again; if it stays so, ask the vendor's support.", ExitCodes.Remote);

    public static Answer Probable(string id, string? key, Phrase text) => new(id, AnswerStatus.Probable, key, text, Remedy: null);

    public static Answer Skipped(string id, string? key, Phrase why) => new(id, AnswerStatus.Skipped, key, why, Remedy: null);
}
