using System.Runtime.CompilerServices;

namespace Passerelle.Core.Phrases;

/// <summary>
/// A sentence, or a part of one, that can be told in another language: an English template with places <c>{0}</c>, <c>{1}</c>, ...
/// and the values for them. The template is the key by which phrase books know it; <see cref="ToString"/> is the English.
/// Write it as an interpolated string wherever a phrase is asked for: the compiler keeps words and values apart.
/// </summary>
[InterpolatedStringHandler]
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly object?[] values;
    private Template template;
    private int filled;

    /// <summary>For the compiler, which then appends piece by piece.</summary>
    public Phrase(int literalLength, int formattedCount)
    {
        _ = literalLength;
        template = Templates.Empty;
        values = formattedCount == 0 ? [] : new object?[formattedCount];
    }

    private Phrase(Template template, object?[] values)
    {
        this.template = template;
        this.values = values;
        filled = values.Length;
    }

    /// <summary>The English with places for the values.</summary>
    public string Key => template.Text;

    /// <summary>
    /// The values: a <see cref="string"/>, <see cref="long"/>, <see cref="DateOnly"/>, <see cref="DateTime"/> (wall clock), <see cref="Phrase"/>, <see cref="PhraseList"/>, or null.
    /// </summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>A constant sentence. Anything else must be an interpolated string, or nobody can translate it.</summary>
    public static implicit operator Phrase(string constant) => Verbatim(constant);

    /// <summary>Names the phrase that an interpolated string makes, where the type alone does not.</summary>
    public static Phrase Of(Phrase phrase) => phrase;

    /// <summary>Words that stay as they are in every language, such as a message of another system.</summary>
    public static Phrase Verbatim(string text) => new(new Template(text), []);

    /// <summary>Puts back together what was kept.</summary>
    /// <exception cref="FormatException">The key has another number of places than there are values.</exception>
    public static Phrase Kept(string key, IReadOnlyList<object?> values)
    {
        var known = values.Count == 0 ? new Template(key) : Templates.Of(key);
        return known.Places == values.Count ? new Phrase(known, [.. values]) : throw new FormatException($"{values.Count} values for “{key}”");
    }

    public void AppendLiteral(string value) => template = template.Then(value);

    public void AppendFormatted<T>(T value, string? format = null)
    {
        template = template.ThenPlace();
        values[filled++] = PhraseValue.Of(value, format);
    }

    /// <summary>Two phrases are equal when they say the same in English, even if one was kept before phrases had values.</summary>
    public bool Equals(Phrase? other) =>
        other is not null && (ReferenceEquals(this, other) || string.Equals(ToString(), other.ToString(), StringComparison.Ordinal));

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>In English, with numbers and days as programs write them.</summary>
    public override string ToString() => values.Length == 0 ? Key : PhraseText.Fill(Key, values, PhraseValue.English);
}
