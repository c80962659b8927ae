namespace Passerelle.Core.Phrases;

/// <summary>Several values in one place of a phrase, one behind the other.</summary>
/// <param name="Items">Each a <see cref="string"/> or a <see cref="Phrase"/>.</param>
/// <param name="Separator">The same in every language, such as a comma and a blank.</param>
public sealed record PhraseList(IReadOnlyList<object> Items, string Separator = ", ")
{
    public bool Equals(PhraseList? other) =>
        other is not null && string.Equals(Separator, other.Separator, StringComparison.Ordinal) && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => HashCode.Combine(Separator, Items.Count);

    /// <summary>In English.</summary>
    public override string ToString() => string.Join(Separator, Items);
}
