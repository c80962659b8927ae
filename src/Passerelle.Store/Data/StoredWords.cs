using Passerelle.Core.Phrases;

namespace Passerelle.Store.Data;

/// <summary>What stands in the column <c>words</c> beside an English text and its mend: both as phrases, for readers of other languages.</summary>
public sealed record StoredWords(Phrase What, Phrase Remedy)
{
    /// <param name="json">Null in rows of before; then the English is all there is.</param>
    public static StoredWords Of(string? json, string text, string mend) =>
        json is null ? new StoredWords(Phrase.Verbatim(text), Phrase.Verbatim(mend)) : StoreJson.Read<StoredWords>(json);

    /// <summary>As it is kept.</summary>
    public string ToJson() => StoreJson.Write(this);
}
