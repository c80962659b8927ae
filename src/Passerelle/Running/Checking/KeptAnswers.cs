using Passerelle.Core.Phrases;
using Passerelle.Store.Connectors;
using Passerelle.Store.Data;

namespace Passerelle.Running.Checking;

/// <summary>The answers of a check as they are kept: with the values in their phrases, so that each reader has them in a language of their own.</summary>
public static class KeptAnswers
{
    private sealed record Kept(string Id, AnswerStatus Status, string? Key, Phrase What, Phrase? Remedy);

    public static string Write(IEnumerable<Answer> answers) => StoreJson.Write(answers.Select(one => new Kept(one.Id, one.Status, one.Key, one.What, one.Remedy)).ToList());

    /// <summary>The answers, without the exit codes they would have had on the command line.</summary>
    public static IReadOnlyList<Answer> Of(CheckRecord check) =>
        [.. StoreJson.Read<List<Kept>>(check.Answers).Select(one => new Answer(one.Id, one.Status, one.Key, one.What, one.Remedy))];
}
