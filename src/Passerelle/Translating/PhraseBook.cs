using System.Collections.Frozen;
using Passerelle.Translating.Books;

namespace Passerelle.Translating;

/// <summary>Every text that the engine says about people, runs and checks, by its English.</summary>
public static class PhraseBook
{
    /// <summary>The texts, subject by subject.</summary>
    public static IReadOnlyList<Translation> All { get; } =
        [
            .. FindingTexts.All,
            .. HoldTexts.All,
            .. ReasonTexts.All,
            .. StoryTexts.All,
            .. ChangeTexts.All,
            .. LinkTexts.All,
            .. UndoTexts.All,
            .. TrustTexts.All,
            .. RunTexts.All,
            .. ApplyTexts.All,
            .. RemoteTexts.All,
            .. PlatformTexts.All,
            .. PersonioTexts.All,
            .. CheckTexts.All,
            .. PlatformCheckTexts.All,
            .. MailCheckTexts.All,
            .. PartTexts.All,
        ];

    private static readonly FrozenDictionary<string, Translation> ByEnglish = All.ToFrozenDictionary(text => text.English, StringComparer.Ordinal);

    /// <returns>Null for a text that is not in the book, such as the words of another system.</returns>
    public static Translation? Find(string english) => ByEnglish.GetValueOrDefault(english);
}
